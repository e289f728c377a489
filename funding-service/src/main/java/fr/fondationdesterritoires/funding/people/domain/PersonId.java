package fr.fondationdesterritoires.funding.people.domain;

import java.util.Objects;
import java.util.UUID;

/** A person, by the number that the identity provider gave them. */
public record PersonId(UUID value) {
    public PersonId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
