package fr.fondationdesterritoires.projects.organisations.domain;

import java.util.UUID;

/** An organisation, by the id that the platform gave it. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
