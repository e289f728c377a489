@NullMarked
package fr.fondationdesterritoires.territories.people;

import org.jspecify.annotations.NullMarked;
