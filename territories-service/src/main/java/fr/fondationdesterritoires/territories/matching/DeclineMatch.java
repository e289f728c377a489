package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.territories.inputs.domain.Checks;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Search;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The catalyst who is asked declines; the next one is asked. */
@Component
class DeclineMatch {

    private static final int LONGEST_REASON = 1_000;

    private final MatchingStore store;
    private final LockedAccompaniments matches;
    private final MatchingSearches searches;
    private final MatchingChanges changes;
    private final TransactionalOperator transaction;

    DeclineMatch(
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

    Mono<Void> run(CurrentPerson person, MatchId id, @Nullable String reason) {
        return store.lock(id)
                .flatMap(locked -> matches.own(locked, id, person.id())
                        .then(Mono.defer(() -> Refusals.orError(checked(reason))))
                        .flatMap(text -> decline(locked, id, text)))
                .as(transaction::transactional);
    }

    private Mono<Void> decline(Locked locked, MatchId id, String reason) {
        return searches.around(locked.matching().project()).flatMap(search -> decide(locked, id, reason, search));
    }

    private Mono<Void> decide(Locked locked, MatchId id, String reason, Search search) {
        return Refusals.orError(locked.matching().decline(id, reason.isEmpty() ? null : reason, search))
                .flatMap(change -> changes.save(locked, change));
    }

    private static Outcome<String> checked(@Nullable String reason) {
        Checks checks = new Checks();
        String text = checks.text("reason", reason, 0, LONGEST_REASON);
        return checks.outcome(() -> text, MatchingRefusal.Invalid::new);
    }
}
