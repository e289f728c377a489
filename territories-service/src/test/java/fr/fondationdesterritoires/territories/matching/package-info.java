@NullMarked
package fr.fondationdesterritoires.territories.matching;

import org.jspecify.annotations.NullMarked;
