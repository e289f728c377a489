@NullMarked
package fr.fondationdesterritoires.platform.idempotency;

import org.jspecify.annotations.NullMarked;
