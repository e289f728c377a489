/** The accompanying catalyst's opinion on a project. */
@NullMarked
package fr.fondationdesterritoires.territories.opinions;

import org.jspecify.annotations.NullMarked;
