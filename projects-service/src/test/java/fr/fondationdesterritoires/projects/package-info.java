@NullMarked
package fr.fondationdesterritoires.projects;

import org.jspecify.annotations.NullMarked;
