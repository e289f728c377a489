/** Real parts as local processes, for the launcher and for tests where no Docker engine answers. */
@NullMarked
package fr.fondationdesterritoires.local;

import org.jspecify.annotations.NullMarked;
