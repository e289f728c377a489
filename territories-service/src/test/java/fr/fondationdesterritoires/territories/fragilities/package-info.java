@NullMarked
package fr.fondationdesterritoires.territories.fragilities;

import org.jspecify.annotations.NullMarked;
