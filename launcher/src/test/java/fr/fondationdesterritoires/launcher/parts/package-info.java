@NullMarked
package fr.fondationdesterritoires.launcher.parts;

import org.jspecify.annotations.NullMarked;
