/** Which catalysts are proposed for a project, asked in turn, and answer. */
@NullMarked
package fr.fondationdesterritoires.territories.matching;

import org.jspecify.annotations.NullMarked;
