package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** A partner's place in an alliance. */
public record PartnerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
