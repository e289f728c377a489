@NullMarked
package fr.fondationdesterritoires.projects.support;

import org.jspecify.annotations.NullMarked;
