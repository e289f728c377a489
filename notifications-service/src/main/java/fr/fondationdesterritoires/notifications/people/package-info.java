/** Copies of the people that messages go to. */
@NullMarked
package fr.fondationdesterritoires.notifications.people;

import org.jspecify.annotations.NullMarked;
