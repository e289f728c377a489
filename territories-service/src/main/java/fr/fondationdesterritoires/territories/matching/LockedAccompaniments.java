package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import java.util.Collections;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Matches under their project's lock; a match is known to the catalyst who was asked, and to nobody else. */
@Component
class LockedAccompaniments implements Accompaniments {

    private final MatchingStore store;
    private final MatchingSearches searches;

    LockedAccompaniments(MatchingStore store, MatchingSearches searches) {
        this.store = store;
        this.searches = searches;
    }

    @Override
    public Mono<Accompaniment> lock(MatchId match, UUID person) {
        return store.lock(match)
                .flatMap(locked -> own(locked, match, person).flatMap(own -> accompaniment(locked, own)));
    }

    @Override
    public Mono<Long> nextVersion(UUID project) {
        return store.nextVersion(project);
    }

    Mono<Match> own(Locked locked, MatchId id, UUID person) {
        return Mono.justOrEmpty(locked.matching().match(id))
                .filter(match -> match.wasAsked() && match.personId().equals(person))
                .switchIfEmpty(Refusals.signal(MatchingRefusal.Because.UNKNOWN_MATCH));
    }

    private Mono<Accompaniment> accompaniment(Locked locked, Match match) {
        return searches.organisationsOf(match)
                .map(organisations -> Collections.disjoint(
                        organisations, locked.matching().project().alliance()))
                .map(outside -> new Accompaniment(locked.matching(), match, outside));
    }
}
