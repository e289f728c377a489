package fr.fondationdesterritoires.projects.people.domain;

import java.util.UUID;

/** A person, as the identity provider numbers them; or someone invited who has no account yet. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
