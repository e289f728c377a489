package fr.fondationdesterritoires.funding.funds.domain;

import java.util.Objects;
import java.util.UUID;

/** What money is set aside for: one ballot. */
public record ReservationId(UUID value) {
    public ReservationId {
        Objects.requireNonNull(value);
    }
}
