package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** An invitation; it stands in the mailed link, so it is random and cannot be guessed. */
public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
