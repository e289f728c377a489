@NullMarked
package fr.fondationdesterritoires.local;

import org.jspecify.annotations.NullMarked;
