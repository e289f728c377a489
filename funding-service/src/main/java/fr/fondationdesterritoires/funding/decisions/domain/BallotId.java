package fr.fondationdesterritoires.funding.decisions.domain;

import java.util.Objects;
import java.util.UUID;

/** Names one ballot on one item. */
public record BallotId(UUID value) {
    public BallotId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
