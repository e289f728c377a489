package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** A call for projects, by the id that funding-service gave it. */
public record CallId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
