/** The rules of matching, and the life of a match. */
@NullMarked
package fr.fondationdesterritoires.territories.matching.domain;

import org.jspecify.annotations.NullMarked;
