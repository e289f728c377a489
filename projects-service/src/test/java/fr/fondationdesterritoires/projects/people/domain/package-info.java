@NullMarked
package fr.fondationdesterritoires.projects.people.domain;

import org.jspecify.annotations.NullMarked;
