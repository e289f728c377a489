package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import reactor.core.publisher.Mono;

/** Where an act leaves the events it publishes, in the transaction of the change they tell. */
public interface Outbox {

    /**
     * Stores the event, to be relayed after the commit. Call it inside the act's transaction and <em>after</em> the
     * statement that changes the aggregate's row: that row's lock makes the order of the outbox the order of commits.
     *
     * @param aggregateVersion the version the aggregate has after the change
     * @return an error if there is no transaction or the event does not fit its own JSON Schema
     */
    Mono<Void> append(PublishedEvent event, long aggregateVersion);

    /**
     * Stores a tombstone: the compacted topic of this event type forgets everything about the aggregate.
     *
     * @param type any event type of that topic
     */
    Mono<Void> erase(Class<? extends PublishedEvent> type, String aggregateId, long aggregateVersion);
}
