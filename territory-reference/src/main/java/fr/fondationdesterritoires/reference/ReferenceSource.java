package fr.fondationdesterritoires.reference;

import java.util.Map;

/**
 * Where the areas come from.
 *
 * @param name the package they were taken from
 * @param release its version
 * @param year the year whose borders they show, as of 1 January
 * @param counts how many areas of each level
 */
public record ReferenceSource(String name, String release, int year, Map<TerritoryLevel, Integer> counts) {

    public ReferenceSource {
        counts = Map.copyOf(counts);
    }
}
