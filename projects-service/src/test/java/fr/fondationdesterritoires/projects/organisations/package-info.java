@NullMarked
package fr.fondationdesterritoires.projects.organisations;

import org.jspecify.annotations.NullMarked;
