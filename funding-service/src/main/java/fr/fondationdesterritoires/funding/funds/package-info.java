/** Funds and their books. */
@NullMarked
package fr.fondationdesterritoires.funding.funds;

import org.jspecify.annotations.NullMarked;
