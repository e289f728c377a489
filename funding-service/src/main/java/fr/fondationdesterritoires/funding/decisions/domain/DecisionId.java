package fr.fondationdesterritoires.funding.decisions.domain;

import java.util.Objects;
import java.util.UUID;

/** Names a decision. */
public record DecisionId(UUID value) {
    public DecisionId {
        Objects.requireNonNull(value);
    }
}
