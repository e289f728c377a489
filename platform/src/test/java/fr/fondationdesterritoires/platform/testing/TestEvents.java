package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import java.util.List;
import java.util.UUID;

/** Events from and for a service under test; autowire it into a {@code @SpringBootTest} with {@link RealParts}. */
public interface TestEvents {

    /**
     * Applies an event of another service at once, through the real inbox and without a broker. Fails as the effect
     * fails.
     */
    void deliver(PublishedEvent event, long aggregateVersion);

    /** The same with a chosen id: delivering it again must change nothing. */
    void deliver(PublishedEvent event, long aggregateVersion, UUID eventId);

    /** Applies, at once, how an aggregate of another service stands in a restore epoch. */
    void deliverSnapshot(PublishedEvent event, long aggregateVersion, long epoch);

    /** Applies at once that another service was set back, and with it this aggregate of its. */
    void deliverRestored(String topic, String aggregateId, AggregateRestored restored, long epoch);

    /** Applies a tombstone at once. */
    void deliverErasure(String topic, String aggregateId);

    /** Applies what a release published; says how many took effect, which those already read there do not. */
    long deliverAgain(List<ReleasedEvent> events);

    /** Puts an event on its topic, as another service would. */
    void publish(PublishedEvent event, long aggregateVersion);

    /** The same with a chosen id. */
    void publish(PublishedEvent event, long aggregateVersion, UUID eventId);

    /** Puts a tombstone on a topic. */
    void publishErasure(String topic, String aggregateId);

    /** What waits in the outbox, in order; complete as long as nothing is relayed ({@code broker = false}). */
    <E extends PublishedEvent> List<E> published(Class<E> type);
}
