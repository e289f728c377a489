/** What shows that something is stuck, and joins logs across services. */
@NullMarked
package fr.fondationdesterritoires.platform.telemetry;

import org.jspecify.annotations.NullMarked;
