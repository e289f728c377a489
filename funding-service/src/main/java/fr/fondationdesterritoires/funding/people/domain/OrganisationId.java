package fr.fondationdesterritoires.funding.people.domain;

import java.util.Objects;
import java.util.UUID;

/** An organisation of projects-service. */
public record OrganisationId(UUID value) {
    public OrganisationId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
