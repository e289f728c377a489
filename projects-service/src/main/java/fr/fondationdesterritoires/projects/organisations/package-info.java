/** The organisations of the alliances, and who belongs to them. */
@NullMarked
package fr.fondationdesterritoires.projects.organisations;

import org.jspecify.annotations.NullMarked;
