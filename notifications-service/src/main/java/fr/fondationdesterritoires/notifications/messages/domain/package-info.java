/** What a message says, without framework. */
@NullMarked
package fr.fondationdesterritoires.notifications.messages.domain;

import org.jspecify.annotations.NullMarked;
