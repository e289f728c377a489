/** Calls for projects. */
@NullMarked
package fr.fondationdesterritoires.funding.calls;

import org.jspecify.annotations.NullMarked;
