/** Names, and who belongs to which organisation: copies kept for display and for conflicts of interest. */
@NullMarked
package fr.fondationdesterritoires.funding.people;

import org.jspecify.annotations.NullMarked;
