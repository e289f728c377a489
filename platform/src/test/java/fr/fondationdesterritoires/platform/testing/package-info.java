/** Shared test support: real parts, tokens, architecture rules, OpenAPI snapshots, in-memory stand-ins. */
@NullMarked
package fr.fondationdesterritoires.platform.testing;

import org.jspecify.annotations.NullMarked;
