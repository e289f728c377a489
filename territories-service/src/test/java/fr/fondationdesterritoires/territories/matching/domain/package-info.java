@NullMarked
package fr.fondationdesterritoires.territories.matching.domain;

import org.jspecify.annotations.NullMarked;
