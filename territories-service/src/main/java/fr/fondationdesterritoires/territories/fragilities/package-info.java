/** The indicators of a territory's need: imported, published, shown. */
@NullMarked
package fr.fondationdesterritoires.territories.fragilities;

import org.jspecify.annotations.NullMarked;
