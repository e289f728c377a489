/** After a restore to an earlier instant: what was lost is listed, and what stands is told again. */
@NullMarked
package fr.fondationdesterritoires.platform.restore;

import org.jspecify.annotations.NullMarked;
