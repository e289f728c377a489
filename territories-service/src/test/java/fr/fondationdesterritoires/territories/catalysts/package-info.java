@NullMarked
package fr.fondationdesterritoires.territories.catalysts;

import org.jspecify.annotations.NullMarked;
