package fr.fondationdesterritoires.funding.funds.domain;

import java.util.Objects;
import java.util.UUID;

/** The part of a fund set apart for one call, named like the call. */
public record ShareId(UUID value) {
    public ShareId {
        Objects.requireNonNull(value);
    }
}
