/** Who a person or an organisation is, by number only. */
@NullMarked
package fr.fondationdesterritoires.funding.people.domain;

import org.jspecify.annotations.NullMarked;
