/** Inboxes, mails and who is told of what. */
@NullMarked
package fr.fondationdesterritoires.notifications;

import org.jspecify.annotations.NullMarked;
