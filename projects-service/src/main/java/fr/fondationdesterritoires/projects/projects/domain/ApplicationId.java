package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** An application, by the id that funding-service gave it. */
public record ApplicationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
