@NullMarked
package fr.fondationdesterritoires.territories.organisations;

import org.jspecify.annotations.NullMarked;
