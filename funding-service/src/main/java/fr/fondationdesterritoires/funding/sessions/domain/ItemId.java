package fr.fondationdesterritoires.funding.sessions.domain;

import java.util.Objects;
import java.util.UUID;

/** Names an item of an agenda. */
public record ItemId(UUID value) {
    public ItemId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
