package fr.fondationdesterritoires.territories.catalysts.domain;

import java.util.UUID;

/** Identifies a catalyst. */
public record CatalystId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
