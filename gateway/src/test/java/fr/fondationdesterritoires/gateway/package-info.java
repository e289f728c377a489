@NullMarked
package fr.fondationdesterritoires.gateway;

import org.jspecify.annotations.NullMarked;
