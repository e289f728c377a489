/** Signing in and out; the browser holds a session, never a token. */
@NullMarked
package fr.fondationdesterritoires.gateway.signin;

import org.jspecify.annotations.NullMarked;
