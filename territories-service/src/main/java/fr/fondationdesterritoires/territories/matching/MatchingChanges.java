package fr.fondationdesterritoires.territories.matching;

import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.territories.catalysts.Catalysts;
import fr.fondationdesterritoires.territories.matching.MatchingStore.Locked;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Change;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Saves what a decision changed, with the capacity it takes or frees and the events it publishes. */
@Component
class MatchingChanges {

    private final MatchingStore store;
    private final Catalysts catalysts;
    private final Outbox outbox;

    MatchingChanges(MatchingStore store, Catalysts catalysts, Outbox outbox) {
        this.store = store;
        this.catalysts = catalysts;
        this.outbox = outbox;
    }

    /** In the caller's transaction, which holds the lock. */
    Mono<Void> save(Locked locked, Change change) {
        long version = locked.version() + Math.max(1, change.events().size());
        return Flux.fromIterable(change.events())
                .concatMap(this::capacity)
                .then(store.save(locked.matching(), change.after(), version))
                .then(publish(locked, change));
    }

    private Mono<Void> capacity(MatchingEvent event) {
        return switch (event) {
            case MatchingEvent.CatalystAccepted accepted ->
                catalysts.take(accepted.match().catalystId());
            case MatchingEvent.CatalystFreed freed -> catalysts.giveBack(freed.catalystId());
            case MatchingEvent.CatalystTakenUpAgain again -> catalysts.takeAgain(again.catalystId());
            case MatchingEvent.CatalystsProposed proposed -> Mono.empty();
            case MatchingEvent.CatalystAsked asked -> Mono.empty();
            case MatchingEvent.CatalystDeclined declined -> Mono.empty();
            case MatchingEvent.CatalystExpired expired -> Mono.empty();
            case MatchingEvent.RequestEnded ended -> Mono.empty();
            case MatchingEvent.NobodyLeft nobody -> Mono.empty();
        };
    }

    // Each event has a version of its own, so that readers can tell them apart.
    private Mono<Void> publish(Locked locked, Change change) {
        List<MatchingEvent> events = change.events();
        return Flux.range(0, events.size())
                .concatMap(at -> append(change, events.get(at), locked.version() + at + 1))
                .then();
    }

    private Mono<Void> append(Change change, MatchingEvent event, long version) {
        return Mono.justOrEmpty(MatchingContracts.published(change.after().project(), event))
                .flatMap(published -> outbox.append(published, version));
    }
}
