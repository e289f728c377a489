/** Committees, their members and their declarations of interests. */
@NullMarked
package fr.fondationdesterritoires.funding.committees;

import org.jspecify.annotations.NullMarked;
