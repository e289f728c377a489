/** Starts the whole platform on one machine with real parts. Never shipped. */
@NullMarked
package fr.fondationdesterritoires.launcher;

import org.jspecify.annotations.NullMarked;
