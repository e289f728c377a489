@NullMarked
package fr.fondationdesterritoires.notifications.telling.domain;

import org.jspecify.annotations.NullMarked;
