/** The states of a project, the acts on it, and the rules of eligibility and premium. */
@NullMarked
package fr.fondationdesterritoires.projects.projects.domain;

import org.jspecify.annotations.NullMarked;
