/** What happened to a project, step by step, whoever did it. */
@NullMarked
package fr.fondationdesterritoires.projects.timeline;

import org.jspecify.annotations.NullMarked;
