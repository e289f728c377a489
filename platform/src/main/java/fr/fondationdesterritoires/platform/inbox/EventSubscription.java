package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a feature does when others publish: a bean per feature. Each effect runs in one transaction with its inbox row,
 * once per event, in order per aggregate; effects of different subscriptions are independent of each other. An effect
 * that fails is tried again, then parked with its aggregate; it must not call anything that the transaction does not
 * cover.
 */
public final class EventSubscription {

    private static final String COPY = "/copy";
    private static final int UUID_LENGTH = 36;

    private final String name;
    private final Map<String, On<?>> effects;
    private final Set<String> erasures;
    private final Effect<Erased> erasure;
    private final Set<String> restorations;
    private final Effect<Restored> restoration;
    private final @Nullable Rebuilding rebuilding;

    private EventSubscription(
            String name,
            Map<String, On<?>> effects,
            Set<String> erasures,
            Effect<Erased> erasure,
            Set<String> restorations,
            Effect<Restored> restoration,
            @Nullable Rebuilding rebuilding) {
        this.name = name;
        this.effects = effects;
        this.erasures = erasures;
        this.erasure = erasure;
        this.restorations = restorations;
        this.restoration = restoration;
        this.rebuilding = rebuilding;
    }

    /** Makes the change that follows from an event. */
    @FunctionalInterface
    public interface Effect<E> {
        Mono<Void> apply(E event, EventMetadata metadata);
    }

    /** A tombstone: the publisher erased this aggregate. */
    public record Erased(String topic, String aggregateId) {}

    /** The publisher was set back to an earlier instant, and this aggregate with it. */
    public record Restored(String topic, String aggregateId, AggregateRestored to) {

        /** The aggregate's id; empty where its key is none. */
        public Mono<UUID> id() {
            return aggregateId.length() == UUID_LENGTH
                    ? Mono.fromSupplier(() -> UUID.fromString(aggregateId))
                    : Mono.empty();
        }

        /** The id of an aggregate that does not exist any more, since it began after that instant; empty if it does. */
        public Mono<UUID> gone() {
            return to.version() == 0 ? id() : Mono.empty();
        }
    }

    record On<E extends PublishedEvent>(Class<E> type, EventType meta, Effect<? super E> effect, boolean copies) {}

    /**
     * How a copy is built anew from its topics while it goes on being read.
     *
     * @param distrust the statement that marks all rows as older than anything told
     * @param sweep the statement that deletes those still marked when all was read again
     */
    record Rebuilding(String distrust, String sweep) {}

    /**
     * A subscription without effects yet.
     *
     * @param name names the subscriber in its inbox; never change it, or everything still on the topics takes effect
     *     again
     */
    public static EventSubscription named(String name) {
        return new EventSubscription(
                name,
                Map.of(),
                Set.of(),
                (erased, metadata) -> Mono.empty(),
                Set.of(),
                (restored, metadata) -> Mono.empty(),
                null);
    }

    /** What follows from news: once per event, and never from a snapshot. */
    public <E extends PublishedEvent> EventSubscription on(Class<E> type, Effect<? super E> effect) {
        return with(type, effect, false);
    }

    /**
     * Keeps a copy of what the event says. It also comes from snapshots, and all again from the first on when the copy
     * is rebuilt: the effect must be the same however often it is made, and must leave alone what is newer by (epoch,
     * version).
     */
    public <E extends PublishedEvent> EventSubscription copying(Class<E> type, Effect<? super E> effect) {
        return with(type, effect, true);
    }

    private <E extends PublishedEvent> EventSubscription with(Class<E> type, Effect<? super E> effect, boolean copies) {
        EventType meta = Objects.requireNonNull(type.getAnnotation(EventType.class), type::getName);
        Map<String, On<?>> more = new LinkedHashMap<>(effects);
        if (more.put(meta.name() + ".v" + meta.version(), new On<>(type, meta, effect, copies)) != null) {
            throw new IllegalStateException(name + " subscribes twice to " + meta.name());
        }
        return new EventSubscription(name, more, erasures, erasure, restorations, restoration, rebuilding);
    }

    /** What to forget when an aggregate of the topic is erased (its tombstone). */
    public EventSubscription onErasure(String topic, Effect<Erased> effect) {
        return new EventSubscription(
                name, effects, plus(erasures, topic), effect, restorations, restoration, rebuilding);
    }

    /** What to forget when the publisher was set back; snapshots of what still stands follow. One effect for all topics. */
    public EventSubscription onRestored(String topic, Effect<Restored> effect) {
        return new EventSubscription(name, effects, erasures, erasure, plus(restorations, topic), effect, rebuilding);
    }

    /** How the copy is rebuilt, by two statements of SQL; see {@link Rebuilding}. */
    public EventSubscription rebuilt(String distrust, String sweep) {
        return new EventSubscription(
                name, effects, erasures, erasure, restorations, restoration, new Rebuilding(distrust, sweep));
    }

    private static Set<String> plus(Set<String> topics, String topic) {
        Set<String> more = new TreeSet<>(topics);
        more.add(topic);
        return more;
    }

    public String name() {
        return name;
    }

    Map<String, On<?>> effects() {
        return effects;
    }

    Effect<Erased> erasure() {
        return erasure;
    }

    Effect<Restored> restoration() {
        return restoration;
    }

    @Nullable
    Rebuilding rebuilding() {
        return rebuilding;
    }

    Set<String> topics() {
        Set<String> topics = new TreeSet<>(erasures);
        topics.addAll(restorations);
        effects.values().forEach(on -> topics.add(on.meta().topic()));
        return topics;
    }

    boolean wants(ReceivedEvent event) {
        if (event.isErasure()) {
            return erasures.contains(event.topic());
        }
        if (event.isRestoration()) {
            return restorations.contains(event.topic());
        }
        On<?> on = effects.get(event.type());
        return on != null && (on.copies() || !event.isSnapshot());
    }

    /** Under which name it is noted that the event came: what a rebuilding makes again is noted apart from the rest. */
    String noteOf(ReceivedEvent event) {
        On<?> on = effects.get(event.type());
        return on == null || on.copies() ? noteOfCopies() : name;
    }

    /** The name whose notes a rebuilding forgets. */
    String noteOfCopies() {
        return effects.values().stream().anyMatch(On::copies) ? name + COPY : name;
    }
}
