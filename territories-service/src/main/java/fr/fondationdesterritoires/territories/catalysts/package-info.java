/** The territorial catalysts: recognition, profile, capacity, directory. */
@NullMarked
package fr.fondationdesterritoires.territories.catalysts;

import org.jspecify.annotations.NullMarked;
