@NullMarked
package fr.fondationdesterritoires.gateway.portal;

import org.jspecify.annotations.NullMarked;
