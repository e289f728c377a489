package fr.fondationdesterritoires.territories.matching.domain;

import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What matching looks at in a submitted project.
 *
 * @param alliance the organisations of the alliance, confirmed or not
 */
public record MatchedProject(
        UUID projectId,
        UUID submissionId,
        String title,
        List<TerritoryCode> territories,
        List<Integer> sdgs,
        Set<UUID> alliance) {

    public MatchedProject {
        territories = List.copyOf(territories);
        sdgs = List.copyOf(sdgs);
        alliance = Set.copyOf(alliance);
    }

    /** The same project with another alliance. */
    public MatchedProject withAlliance(Set<UUID> organisations) {
        return new MatchedProject(projectId, submissionId, title, territories, sdgs, organisations);
    }
}
