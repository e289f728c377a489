@NullMarked
package fr.fondationdesterritoires.territories.areas;

import org.jspecify.annotations.NullMarked;
