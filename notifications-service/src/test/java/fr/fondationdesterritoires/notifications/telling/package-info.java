@NullMarked
package fr.fondationdesterritoires.notifications.telling;

import org.jspecify.annotations.NullMarked;
