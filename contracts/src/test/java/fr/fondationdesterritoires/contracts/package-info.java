@NullMarked
package fr.fondationdesterritoires.contracts;

import org.jspecify.annotations.NullMarked;
