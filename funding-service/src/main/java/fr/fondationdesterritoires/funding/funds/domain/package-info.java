/** What a fund holds and the rules that keep it from giving more. */
@NullMarked
package fr.fondationdesterritoires.funding.funds.domain;

import org.jspecify.annotations.NullMarked;
