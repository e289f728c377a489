/** The append-only, hash-chained record of what committees did. */
@NullMarked
package fr.fondationdesterritoires.funding.ledger;

import org.jspecify.annotations.NullMarked;
