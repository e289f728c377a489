/** Submissions that became applications. */
@NullMarked
package fr.fondationdesterritoires.funding.applications;

import org.jspecify.annotations.NullMarked;
