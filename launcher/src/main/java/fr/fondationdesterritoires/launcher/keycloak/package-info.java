/** A real Keycloak with the shipped realm, in place of the small local provider. */
@NullMarked
package fr.fondationdesterritoires.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
