package fr.fondationdesterritoires.funding.applications.domain;

import java.util.Objects;
import java.util.UUID;

/** A project of projects-service. */
public record ProjectId(UUID value) {
    public ProjectId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
