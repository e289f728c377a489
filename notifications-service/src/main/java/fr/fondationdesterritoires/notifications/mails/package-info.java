/** Messages on their way by mail. */
@NullMarked
package fr.fondationdesterritoires.notifications.mails;

import org.jspecify.annotations.NullMarked;
