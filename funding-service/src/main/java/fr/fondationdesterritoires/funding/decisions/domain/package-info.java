/** From ballots to a decision: pure functions that anyone can run again. */
@NullMarked
package fr.fondationdesterritoires.funding.decisions.domain;

import org.jspecify.annotations.NullMarked;
