package fr.fondationdesterritoires.funding.applications.domain;

import java.util.Objects;
import java.util.UUID;

/** Names an application: one project in one call, over all its rounds. */
public record ApplicationId(UUID value) {
    public ApplicationId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
