@NullMarked
package fr.fondationdesterritoires.notifications.messages;

import org.jspecify.annotations.NullMarked;
