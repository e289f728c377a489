/** People, by id only: what names them stays in the feature's tables. */
@NullMarked
package fr.fondationdesterritoires.projects.people.domain;

import org.jspecify.annotations.NullMarked;
