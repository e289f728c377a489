/** A small OpenID provider with demo people and a sign-up form, for local use only. */
@NullMarked
package fr.fondationdesterritoires.launcher.identity;

import org.jspecify.annotations.NullMarked;
