/** From what happened to who is told. */
@NullMarked
package fr.fondationdesterritoires.notifications.telling;

import org.jspecify.annotations.NullMarked;
