/** An organisation, its official numbers and the places of its members. */
@NullMarked
package fr.fondationdesterritoires.projects.organisations.domain;

import org.jspecify.annotations.NullMarked;
