@NullMarked
package fr.fondationdesterritoires.projects.organisations.domain;

import org.jspecify.annotations.NullMarked;
