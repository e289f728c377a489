/** The official areas of France, for pages that let people choose one. */
@NullMarked
package fr.fondationdesterritoires.territories.areas;

import org.jspecify.annotations.NullMarked;
