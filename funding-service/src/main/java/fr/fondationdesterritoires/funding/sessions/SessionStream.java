package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells a reader that the session changed, never what: they then read it as anyone in their place may. What is hidden
 * from them is not told either.
 */
@Component
class SessionStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final SessionQueries queries;
    private final SessionSteps steps;
    private final LiveSessions live;

    SessionStream(SessionQueries queries, SessionSteps steps, LiveSessions live) {
        this.queries = queries;
        this.steps = steps;
        this.live = live;
    }

    record Changed(long version) {}

    /** Begins with where the session stands, unless the reader already knows it. */
    Flux<ServerSentEvent<Changed>> of(SessionId id, CurrentPerson person, @Nullable String lastEventId) {
        long known = known(lastEventId);
        Flux<Long> changes = Flux.concat(Mono.just(id), live.signals(id))
                .onBackpressureLatest()
                .concatMap(signal -> lastStep(id, person), 1)
                .filter(step -> step > known)
                .distinctUntilChanged();
        Flux<ServerSentEvent<Changed>> beats = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(beat -> ServerSentEvent.<Changed>builder().comment("").build());
        return lastStep(id, person).thenMany(Flux.merge(changes.map(SessionStream::event), beats));
    }

    private Mono<Long> lastStep(SessionId id, CurrentPerson person) {
        return queries.hiddenItems(id, person).flatMap(hidden -> steps.last(id, hidden));
    }

    private static ServerSentEvent<Changed> event(long step) {
        return ServerSentEvent.builder(new Changed(step))
                .id(Long.toString(step))
                .event("session-changed")
                .build();
    }

    private static long known(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? -1 : Long.parseLong(lastEventId);
        } catch (NumberFormatException unknown) {
            return -1;
        }
    }
}
