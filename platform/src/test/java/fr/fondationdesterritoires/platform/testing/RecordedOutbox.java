package fr.fondationdesterritoires.platform.testing;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import reactor.core.publisher.Mono;

/** An outbox in memory, for tests of acts without a database. */
public final class RecordedOutbox implements Outbox {

    private final List<PublishedEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final List<String> erased = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Mono<Void> append(PublishedEvent event, long aggregateVersion) {
        return Mono.fromRunnable(() -> events.add(event));
    }

    @Override
    public Mono<Void> erase(Class<? extends PublishedEvent> type, String aggregateId, long aggregateVersion) {
        return Mono.fromRunnable(() -> erased.add(aggregateId));
    }

    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    public <E extends PublishedEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    public List<String> erased() {
        return List.copyOf(erased);
    }
}
