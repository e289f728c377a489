/** The supported projects, for everyone to read. */
@NullMarked
package fr.fondationdesterritoires.projects.catalogue;

import org.jspecify.annotations.NullMarked;
