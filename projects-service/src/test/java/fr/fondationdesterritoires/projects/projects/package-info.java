@NullMarked
package fr.fondationdesterritoires.projects.projects;

import org.jspecify.annotations.NullMarked;
