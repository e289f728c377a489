/** Days, as they are counted in Paris. */
@NullMarked
package fr.fondationdesterritoires.funding.calendar.domain;

import org.jspecify.annotations.NullMarked;
