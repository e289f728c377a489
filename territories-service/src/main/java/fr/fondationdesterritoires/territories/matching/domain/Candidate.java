package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A catalyst as matching looks at it.
 *
 * @param organisations those that the catalyst works for or belongs to
 */
public record Candidate(
        CatalystId catalystId,
        int number,
        UUID personId,
        List<TerritoryCode> territories,
        List<Integer> sdgs,
        int freeCapacity,
        Set<UUID> organisations) {

    public Candidate {
        territories = List.copyOf(territories);
        sdgs = List.copyOf(sdgs);
        organisations = Set.copyOf(organisations);
    }
}
