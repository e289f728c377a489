@NullMarked
package fr.fondationdesterritoires.notifications;

import org.jspecify.annotations.NullMarked;
