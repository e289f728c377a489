/** What territories-service tells the others. */
@NullMarked
package fr.fondationdesterritoires.contracts.territories;

import org.jspecify.annotations.NullMarked;
