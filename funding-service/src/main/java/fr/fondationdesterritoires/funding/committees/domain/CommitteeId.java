package fr.fondationdesterritoires.funding.committees.domain;

import java.util.Objects;
import java.util.UUID;

/** Names a committee. */
public record CommitteeId(UUID value) {
    public CommitteeId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
