/** Sessions of a committee, from the agenda to the ballots. */
@NullMarked
package fr.fondationdesterritoires.funding.sessions;

import org.jspecify.annotations.NullMarked;
