@NullMarked
package fr.fondationdesterritoires.projects.people;

import org.jspecify.annotations.NullMarked;
