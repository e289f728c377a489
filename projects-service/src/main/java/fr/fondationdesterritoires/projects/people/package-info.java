/** Who is signed in, and how to address them. */
@NullMarked
package fr.fondationdesterritoires.projects.people;

import org.jspecify.annotations.NullMarked;
