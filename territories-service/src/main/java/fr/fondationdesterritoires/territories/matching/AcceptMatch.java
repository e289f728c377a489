package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Change;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The catalyst who is asked accepts to accompany the project. */
@Component
class AcceptMatch {

    private final MatchingStore store;
    private final LockedAccompaniments matches;
    private final MatchingSearches searches;
    private final MatchingChanges changes;
    private final TransactionalOperator transaction;

    AcceptMatch(
            MatchingStore store,
            LockedAccompaniments matches,
            MatchingSearches searches,
            MatchingChanges changes,
            TransactionalOperator transaction) {
        this.store = store;
        this.matches = matches;
        this.searches = searches;
        this.changes = changes;
        this.transaction = transaction;
    }

    Mono<Void> run(CurrentPerson person, MatchId id) {
        return store.lock(id)
                .flatMap(locked -> matches.own(locked, id, person.id()).flatMap(match -> accept(locked, match)))
                .as(transaction::transactional);
    }

    private Mono<Void> accept(Locked locked, Match match) {
        return searches.organisationsOf(match)
                .flatMap(organisations -> decide(locked, match, organisations))
                .flatMap(change -> changes.save(locked, change));
    }

    private Mono<Change> decide(Locked locked, Match match, Set<UUID> organisations) {
        return Refusals.orError(locked.matching().accept(match.id(), organisations, searches.now()));
    }
}
