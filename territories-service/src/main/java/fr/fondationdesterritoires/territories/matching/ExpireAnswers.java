package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Answers that did not come in time: the next catalyst is asked. Several instances may look; one acts. */
@Component
class ExpireAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireAnswers.class);
    private static final Duration LATER = Duration.ofMinutes(1);

    private final MatchingStore store;
    private final MatchingSearches searches;
    private final MatchingChanges changes;
    private final TransactionalOperator transaction;

    ExpireAnswers(
            MatchingStore store,
            MatchingSearches searches,
            MatchingChanges changes,
            TransactionalOperator transaction) {
        this.store = store;
        this.searches = searches;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** The scheduler calls this once and subscribes each time: whatever looks at the clock has to be deferred. */
    @Scheduled(
            fixedDelayString = "${matching.check-due-every:10s}",
            initialDelayString = "${matching.check-due-every:10s}")
    Mono<Void> run() {
        return Mono.defer(this::expireDue);
    }

    private Mono<Void> expireDue() {
        Instant now = searches.now();
        return store.due(now)
                .concatMap(project -> expireOrPostpone(project, now))
                .then();
    }

    private Mono<Void> expireOrPostpone(UUID project, Instant now) {
        return expire(project, now)
                .doOnError(failure -> LOG.error("The answer due for project {} could not be expired", project, failure))
                .onErrorResume(failure -> store.postpone(project, now, LATER));
    }

    private Mono<Void> expire(UUID project, Instant now) {
        return store.lockDue(project, now).flatMap(this::expire).as(transaction::transactional);
    }

    private Mono<Void> expire(Locked locked) {
        return searches.around(locked.matching().project())
                .map(search -> locked.matching().expire(search))
                .flatMap(change -> changes.save(locked, change));
    }
}
