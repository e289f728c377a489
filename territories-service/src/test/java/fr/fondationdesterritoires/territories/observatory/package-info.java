@NullMarked
package fr.fondationdesterritoires.territories.observatory;

import org.jspecify.annotations.NullMarked;
