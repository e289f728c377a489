/** How the figures are made. */
@NullMarked
package fr.fondationdesterritoires.territories.observatory.domain;

import org.jspecify.annotations.NullMarked;
