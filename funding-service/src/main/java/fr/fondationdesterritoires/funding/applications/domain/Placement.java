package fr.fondationdesterritoires.funding.applications.domain;

import java.util.Objects;
import java.util.UUID;

/** On which session's agenda, and as which item, an application is treated. */
public record Placement(UUID session, UUID item) {
    public Placement {
        Objects.requireNonNull(session);
        Objects.requireNonNull(item);
    }
}
