/** What each person is told: kept, shown, streamed. */
@NullMarked
package fr.fondationdesterritoires.notifications.messages;

import org.jspecify.annotations.NullMarked;
