/** The rules of who is told of what. */
@NullMarked
package fr.fondationdesterritoires.notifications.telling.domain;

import org.jspecify.annotations.NullMarked;
