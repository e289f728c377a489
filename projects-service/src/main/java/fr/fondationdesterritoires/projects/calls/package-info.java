/** A copy of the calls that funding-service publishes. */
@NullMarked
package fr.fondationdesterritoires.projects.calls;

import org.jspecify.annotations.NullMarked;
