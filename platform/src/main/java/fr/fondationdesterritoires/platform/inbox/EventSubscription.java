package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import reactor.core.publisher.Mono;

/**
 * What a feature does when others publish: a bean per feature. Each effect runs in one transaction with its inbox row,
 * once per event, in order per aggregate; effects of different subscriptions are independent of each other. An effect
 * that fails is tried again, then parked with its aggregate; it must not call anything that the transaction does not
 * cover.
 */
public final class EventSubscription {

    private final String name;
    private final Map<String, On<?>> effects;
    private final Set<String> erasures;
    private final Effect<Erased> erasure;

    private EventSubscription(String name, Map<String, On<?>> effects, Set<String> erasures, Effect<Erased> erasure) {
        this.name = name;
        this.effects = effects;
        this.erasures = erasures;
        this.erasure = erasure;
    }

    /** Makes the change that follows from an event. */
    @FunctionalInterface
    public interface Effect<E> {
        Mono<Void> apply(E event, EventMetadata metadata);
    }

    /** A tombstone: the publisher erased this aggregate. */
    public record Erased(String topic, String aggregateId) {}

    record On<E extends PublishedEvent>(Class<E> type, EventType meta, Effect<? super E> effect) {}

    /**
     * A subscription without effects yet.
     *
     * @param name names the subscriber in its inbox; never change it, or everything still on the topics takes effect
     *     again
     */
    public static EventSubscription named(String name) {
        return new EventSubscription(name, Map.of(), Set.of(), (erased, metadata) -> Mono.empty());
    }

    public <E extends PublishedEvent> EventSubscription on(Class<E> type, Effect<? super E> effect) {
        EventType meta = Objects.requireNonNull(type.getAnnotation(EventType.class), type::getName);
        Map<String, On<?>> more = new LinkedHashMap<>(effects);
        if (more.put(meta.name() + ".v" + meta.version(), new On<>(type, meta, effect)) != null) {
            throw new IllegalStateException(name + " subscribes twice to " + meta.name());
        }
        return new EventSubscription(name, more, erasures, erasure);
    }

    /** What to forget when an aggregate of the topic is erased (its tombstone). */
    public EventSubscription onErasure(String topic, Effect<Erased> effect) {
        Set<String> more = new TreeSet<>(erasures);
        more.add(topic);
        return new EventSubscription(name, effects, more, effect);
    }

    public String name() {
        return name;
    }

    Map<String, On<?>> effects() {
        return effects;
    }

    Set<String> erasures() {
        return erasures;
    }

    Effect<Erased> erasure() {
        return erasure;
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>(erasures);
        effects.values().forEach(on -> topics.add(on.meta().topic()));
        return topics;
    }
}
