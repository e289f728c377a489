/** A copy of the indicators that territories-service publishes. */
@NullMarked
package fr.fondationdesterritoires.projects.fragilities;

import org.jspecify.annotations.NullMarked;
