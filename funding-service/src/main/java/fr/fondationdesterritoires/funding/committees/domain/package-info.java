/** Colleges, mandates and offices. */
@NullMarked
package fr.fondationdesterritoires.funding.committees.domain;

import org.jspecify.annotations.NullMarked;
