package fr.fondationdesterritoires.notifications.invitations;

import java.util.UUID;

/** What a mail needs to say how invitations are stopped. */
public interface InvitationLinks {

    /** The signed end of the link by which whoever is written to under that id stops their invitations. */
    String tokenFor(UUID contact);
}
