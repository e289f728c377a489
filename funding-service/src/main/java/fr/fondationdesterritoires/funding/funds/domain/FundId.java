package fr.fondationdesterritoires.funding.funds.domain;

import java.util.Objects;
import java.util.UUID;

/** Names a fund. */
public record FundId(UUID value) {
    public FundId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
