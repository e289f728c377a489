/** The states of an application and what moves it. */
@NullMarked
package fr.fondationdesterritoires.funding.applications.domain;

import org.jspecify.annotations.NullMarked;
