/** A small service to try the platform on: things that are renamed, and copies of things. */
@NullMarked
package fr.fondationdesterritoires.platform.sample;

import org.jspecify.annotations.NullMarked;
