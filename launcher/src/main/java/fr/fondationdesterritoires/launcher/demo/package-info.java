/** Demonstration people and data, loaded through the public API. */
@NullMarked
package fr.fondationdesterritoires.launcher.demo;

import org.jspecify.annotations.NullMarked;
