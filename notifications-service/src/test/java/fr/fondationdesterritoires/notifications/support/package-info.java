@NullMarked
package fr.fondationdesterritoires.notifications.support;

import org.jspecify.annotations.NullMarked;
