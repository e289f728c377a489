/** Organisations, projects, their alliances, submissions and timelines. */
@NullMarked
package fr.fondationdesterritoires.projects;

import org.jspecify.annotations.NullMarked;
