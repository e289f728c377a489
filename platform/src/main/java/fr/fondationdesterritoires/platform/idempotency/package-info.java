/** A request repeated with its key is answered again, not done again. */
@NullMarked
package fr.fondationdesterritoires.platform.idempotency;

import org.jspecify.annotations.NullMarked;
