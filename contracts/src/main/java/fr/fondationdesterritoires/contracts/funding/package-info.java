/** What funding-service tells the others. */
@NullMarked
package fr.fondationdesterritoires.contracts.funding;

import org.jspecify.annotations.NullMarked;
