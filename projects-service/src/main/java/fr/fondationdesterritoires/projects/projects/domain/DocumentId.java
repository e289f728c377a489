package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** One uploaded document; a new upload is a new document. */
public record DocumentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
