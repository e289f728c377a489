/** Who wants no more invitations, and how they say so without an account. */
@NullMarked
package fr.fondationdesterritoires.notifications.invitations;

import org.jspecify.annotations.NullMarked;
