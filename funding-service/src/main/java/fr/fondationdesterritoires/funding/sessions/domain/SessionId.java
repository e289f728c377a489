package fr.fondationdesterritoires.funding.sessions.domain;

import java.util.Objects;
import java.util.UUID;

/** Names a session of a committee. */
public record SessionId(UUID value) {
    public SessionId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
