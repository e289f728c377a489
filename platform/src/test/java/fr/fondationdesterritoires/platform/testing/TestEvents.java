package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import java.util.List;

/** Events from and for a service under test; autowire it into a {@code @SpringBootTest}. */
public interface TestEvents {

    /**
     * Applies an event of another service at once, through the real inbox and without a broker. Fails as the effect
     * fails.
     */
    void deliver(PublishedEvent event, long aggregateVersion);

    /** Puts an event on its topic, as another service would. */
    void publish(PublishedEvent event, long aggregateVersion);

    /** What waits in the outbox, in order; complete as long as nothing is relayed ({@code broker = false}). */
    <E extends PublishedEvent> List<E> published(Class<E> type);
}
