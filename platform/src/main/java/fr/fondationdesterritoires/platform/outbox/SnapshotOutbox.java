package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import reactor.core.publisher.Mono;

/** The outbox for what is told again, in a transaction that holds the aggregate's row. */
public interface SnapshotOutbox {

    /** Tells how the aggregate stands, to those who keep a copy; nobody takes it for news. */
    Mono<Void> snapshot(PublishedEvent event, long aggregateVersion);

    /** Tells what of an aggregate never happened, before its snapshots. */
    Mono<Void> restored(String topic, String aggregateId, AggregateRestored restored);
}
