/** Publishing: events are stored with the change they tell, then relayed in order. */
@NullMarked
package fr.fondationdesterritoires.platform.outbox;

import org.jspecify.annotations.NullMarked;
