package fr.fondationdesterritoires.projects.projects.domain;

import java.util.UUID;

/** A frozen dossier. */
public record SubmissionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
