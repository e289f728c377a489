/** The terms of a call and when it is open. */
@NullMarked
package fr.fondationdesterritoires.funding.calls.domain;

import org.jspecify.annotations.NullMarked;
