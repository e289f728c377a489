package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Wakes live streams: at once for what this instance committed, and within half a second for what others did. Says only
 * that something changed; each stream then asks for itself what its reader may know.
 */
@Component
class LiveSessions {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    private final DatabaseClient database;
    private final Sinks.Many<SessionId> here = Sinks.many().multicast().directBestEffort();
    private final Flux<SessionId> elsewhere;

    LiveSessions(DatabaseClient database) {
        this.database = database;
        // One look for all streams of this instance, and none while there are no streams.
        this.elsewhere = Flux.defer(this::looking).publish().refCount();
    }

    private record Step(SessionId session, long number) {}

    /** To be told once the surrounding transaction is committed. */
    Mono<Void> changedOnCommit(SessionId session) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(manager -> manager.registerSynchronization(new Told(session)))
                .then();
    }

    // What happened is committed: a signal that does not get through must not make it look undone. The next look finds
    // its step.
    void tell(SessionId session) {
        var _ = here.tryEmitNext(session);
    }

    /** Signals that the session may have changed, also when it did not. */
    Flux<SessionId> signals(SessionId session) {
        return Flux.merge(here.asFlux(), elsewhere).filter(session::equals);
    }

    private Flux<SessionId> looking() {
        Map<SessionId, Long> seen = new HashMap<>();
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> recentSteps())
                .filter(step -> !Objects.equals(seen.put(step.session(), step.number()), step.number()))
                .map(Step::session);
    }

    private Flux<Step> recentSteps() {
        return database.sql("""
                        select session_id, max(step) as step from session_step
                        where at > now() - make_interval(secs => :lookBack) group by session_id""")
                .bind("lookBack", LOOK_BACK.toSeconds())
                .map(row -> new Step(
                        new SessionId(Objects.requireNonNull(row.get("session_id", UUID.class))),
                        Objects.requireNonNull(row.get("step", Long.class))))
                .all()
                // Out of reach for now: the next look tells what this one missed.
                .onErrorResume(DataAccessException.class, unreachable -> Flux.empty());
    }

    private final class Told implements TransactionSynchronization {

        private final SessionId session;

        Told(SessionId session) {
            this.session = session;
        }

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(() -> tell(session));
        }
    }
}
