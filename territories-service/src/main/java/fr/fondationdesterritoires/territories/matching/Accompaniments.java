package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.Matching;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What other features ask about a catalyst's matches. */
public interface Accompaniments {

    /**
     * A match of a catalyst who was asked.
     *
     * @param outsideAlliance whether the catalyst stands outside the project's alliance, as one should
     */
    record Accompaniment(Matching matching, Match match, boolean outsideAlliance) {}

    /** The person's match, locked for the caller's transaction; refused as unknown to anyone else. */
    Mono<Accompaniment> lock(MatchId match, UUID person);

    /** The next version of the project's matching, for what is published about it in this transaction. */
    Mono<Long> nextVersion(UUID project);
}
