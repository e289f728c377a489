/** A copy of the organisations that projects-service publishes, with who belongs to them. */
@NullMarked
package fr.fondationdesterritoires.territories.organisations;

import org.jspecify.annotations.NullMarked;
