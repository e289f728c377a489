@NullMarked
package fr.fondationdesterritoires.reference;

import org.jspecify.annotations.NullMarked;
