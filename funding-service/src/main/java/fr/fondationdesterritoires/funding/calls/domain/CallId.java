package fr.fondationdesterritoires.funding.calls.domain;

import java.util.Objects;
import java.util.UUID;

/** Names a call for projects. */
public record CallId(UUID value) {
    public CallId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
