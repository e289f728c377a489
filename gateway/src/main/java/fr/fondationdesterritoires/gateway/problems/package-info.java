/** Every error the gateway itself answers: a stable code and a sentence in the reader's language. */
@NullMarked
package fr.fondationdesterritoires.gateway.problems;

import org.jspecify.annotations.NullMarked;
