package fr.fondationdesterritoires.territories.matching.domain;

import java.util.UUID;

/** Identifies a match: one catalyst proposed for one project. */
public record MatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
