/** The rules of an indicator of fragility. */
@NullMarked
package fr.fondationdesterritoires.territories.fragilities.domain;

import org.jspecify.annotations.NullMarked;
