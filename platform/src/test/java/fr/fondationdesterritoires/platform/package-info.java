@NullMarked
package fr.fondationdesterritoires.platform;

import org.jspecify.annotations.NullMarked;
