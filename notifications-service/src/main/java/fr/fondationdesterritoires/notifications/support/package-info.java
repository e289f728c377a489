/** What an administrator sees of the way of a person's messages: kinds, states and dates, never a word of them. */
@NullMarked
package fr.fondationdesterritoires.notifications.support;

import org.jspecify.annotations.NullMarked;
