package fr.fondationdesterritoires.territories.observatory.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.time.Instant;
import java.util.List;

/**
 * What the observatory counts of a supported project.
 *
 * @param profiles of the lead and the confirmed partners, each once
 * @param amount what was voted, the premium included
 */
public record SupportedProject(
        List<TerritoryCode> territories,
        List<Integer> sdgs,
        List<ActorProfile> profiles,
        Money amount,
        Instant decidedAt) {

    public SupportedProject {
        territories = List.copyOf(territories);
        sdgs = List.copyOf(sdgs);
        profiles = List.copyOf(profiles);
    }
}
