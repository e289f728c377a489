@NullMarked
package fr.fondationdesterritoires.platform.telemetry;

import org.jspecify.annotations.NullMarked;
