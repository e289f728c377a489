/** Areas, fragilities, catalysts, matching, local opinions, the observatory. */
@NullMarked
package fr.fondationdesterritoires.territories;

import org.jspecify.annotations.NullMarked;
