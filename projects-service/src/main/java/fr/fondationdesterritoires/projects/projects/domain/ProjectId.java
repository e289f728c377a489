package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** A project. */
public record ProjectId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
