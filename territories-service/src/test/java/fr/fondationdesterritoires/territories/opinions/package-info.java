@NullMarked
package fr.fondationdesterritoires.territories.opinions;

import org.jspecify.annotations.NullMarked;
