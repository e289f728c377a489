@NullMarked
package fr.fondationdesterritoires.territories;

import org.jspecify.annotations.NullMarked;
