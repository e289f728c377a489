/** What notifications-service tells the others. */
@NullMarked
package fr.fondationdesterritoires.contracts.notifications;

import org.jspecify.annotations.NullMarked;
