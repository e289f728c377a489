@NullMarked
package fr.fondationdesterritoires.notifications.messages.domain;

import org.jspecify.annotations.NullMarked;
