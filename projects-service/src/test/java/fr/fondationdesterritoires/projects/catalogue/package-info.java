@NullMarked
package fr.fondationdesterritoires.projects.catalogue;

import org.jspecify.annotations.NullMarked;
