/** Consuming: every event takes effect once, in order per aggregate. */
@NullMarked
package fr.fondationdesterritoires.platform.inbox;

import org.jspecify.annotations.NullMarked;
