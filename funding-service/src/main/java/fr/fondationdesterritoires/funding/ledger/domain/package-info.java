/** The chain of hashes and the commitments that hide open votes. */
@NullMarked
package fr.fondationdesterritoires.funding.ledger.domain;

import org.jspecify.annotations.NullMarked;
