package fr.fondationdesterritoires.projects.fragilities;

import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import reactor.core.publisher.Mono;

/** What other features ask about indicators, as territories-service imported them last. */
public interface Fragilities {

    /** Empty if no such indicator was imported. */
    Mono<FragilityImported> find(String indicator);
}
