/** A copy of what people are called, for display alone; whoever is erased is in it no more. */
@NullMarked
package fr.fondationdesterritoires.territories.people;

import org.jspecify.annotations.NullMarked;
