/** What a catalyst is. */
@NullMarked
package fr.fondationdesterritoires.territories.catalysts.domain;

import org.jspecify.annotations.NullMarked;
