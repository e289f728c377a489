/** The one door: routes, sign-in, limits; serves the portal. */
@NullMarked
package fr.fondationdesterritoires.gateway;

import org.jspecify.annotations.NullMarked;
