@NullMarked
package fr.fondationdesterritoires.notifications.invitations;

import org.jspecify.annotations.NullMarked;
