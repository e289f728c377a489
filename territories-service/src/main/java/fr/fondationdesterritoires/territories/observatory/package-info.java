/** Public figures on the supported projects, from copies of what other services publish. */
@NullMarked
package fr.fondationdesterritoires.territories.observatory;

import org.jspecify.annotations.NullMarked;
