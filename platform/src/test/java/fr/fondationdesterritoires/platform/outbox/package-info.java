@NullMarked
package fr.fondationdesterritoires.platform.outbox;

import org.jspecify.annotations.NullMarked;
