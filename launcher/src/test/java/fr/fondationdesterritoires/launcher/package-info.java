@NullMarked
package fr.fondationdesterritoires.launcher;

import org.jspecify.annotations.NullMarked;
