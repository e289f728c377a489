@NullMarked
package fr.fondationdesterritoires.notifications.mails;

import org.jspecify.annotations.NullMarked;
