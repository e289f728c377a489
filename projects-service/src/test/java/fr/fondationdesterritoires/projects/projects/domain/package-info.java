@NullMarked
package fr.fondationdesterritoires.projects.projects.domain;

import org.jspecify.annotations.NullMarked;
