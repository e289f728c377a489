package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.outbox.SnapshotOutbox;
import fr.fondationdesterritoires.platform.restore.RestoreStore.Restore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Runs once after a restore, before the service takes any request or event: compares what the topics tell with what the
 * database knows, lists what was lost, and tells so, aggregate by aggregate. Nothing must have changed yet: what was lost
 * is what the topics tell after the version that the database was set back to. Waits for the broker as long as it takes;
 * meanwhile a {@link WaitingRoom} answers that the service lives and is not ready.
 */
final class HealRestore implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HealRestore.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RestoreStore store;
    private final List<SnapshotSource> sources;
    private final TopicReader topics;
    private final SnapshotOutbox outbox;
    private final TransactionalOperator transactions;
    private final WaitingRoom.Door door;
    private final MeterRegistry meters;
    private final Clock clock;
    private volatile boolean running;

    HealRestore(
            RestoreStore store,
            List<SnapshotSource> sources,
            TopicReader topics,
            SnapshotOutbox outbox,
            TransactionalOperator transactions,
            WaitingRoom.Door door,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.topics = topics;
        this.outbox = outbox;
        this.transactions = transactions;
        this.door = door;
        this.meters = meters;
        this.clock = clock;
    }

    private record Key(String topic, String key) {}

    @Override
    public void start() {
        running = true;
        List<Restore> unhealed = store.restores()
                .filter(restore -> !restore.healed())
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
        if (!unhealed.isEmpty()) {
            heal(unhealed);
        }
    }

    /** Its own figures are not counted yet: until then this one says for how long. */
    private void heal(List<Restore> unhealed) {
        Instant since = clock.instant();
        Gauge age = Gauge.builder(
                        "restore.unhealed.age",
                        () -> Duration.between(since, clock.instant()).toSeconds())
                .baseUnit("seconds")
                .register(meters);
        try (WaitingRoom _ = WaitingRoom.open(door)) {
            unhealed.forEach(this::heal);
        } finally {
            meters.remove(age);
        }
    }

    private void heal(Restore restore) {
        log.warn("This database was restored to {}: looking for what the topics tell of later", restore.restoredTo());
        Lost lost = read(restore);
        store.lockUnhealed(restore.epoch())
                .flatMap(locked -> tell(locked, lost.keys))
                .as(transactions::transactional)
                .block(PATIENCE);
        log.warn(
                "{} aggregates were changed after {}, and are not any more: /actuator/snapshots lists what was lost",
                lost.keys.size(),
                restore.restoredTo());
    }

    private Lost read(Restore restore) {
        Set<String> own = sources.stream().map(SnapshotSource::topic).collect(Collectors.toCollection(TreeSet::new));
        while (true) {
            try {
                Lost lost = new Lost(restore);
                if (!own.isEmpty()) {
                    topics.since(restore.restoredTo(), own, lost::take);
                }
                return lost;
            } catch (RuntimeException away) {
                log.warn("What was lost cannot be found out yet: {}", Failures.inShort(away));
                pause();
            }
        }
    }

    /** What is found out while the topics are read: events go to the list at once, only the aggregates are kept in mind. */
    private final class Lost {

        private final Restore restore;
        private final Map<Key, Long> versions = new HashMap<>();
        private final Set<Key> keys = new LinkedHashSet<>();

        Lost(Restore restore) {
            this.restore = restore;
        }

        void take(List<LostEvent> told) {
            told.stream().filter(this::isLost).forEach(event -> {
                keys.add(new Key(event.topic(), event.key()));
                store.addLost(restore, event).block(PATIENCE);
            });
        }

        private boolean isLost(LostEvent event) {
            return event.epoch() < restore.epoch()
                    && !event.type().equals(AggregateRestored.NAME)
                    && new AggregateRestored(restore.previousEpoch(), version(event))
                            .undoes(event.epoch(), event.version());
        }

        private long version(LostEvent event) {
            return versions.computeIfAbsent(
                    new Key(event.topic(), event.key()),
                    key -> present(key)
                            .map(Snapshot::version)
                            .as(transactions::transactional)
                            .blockOptional(PATIENCE)
                            .orElseThrow());
        }
    }

    private Mono<Void> tell(Restore restore, Set<Key> keys) {
        return Flux.fromIterable(keys)
                .concatMap(key -> present(key).flatMap(present -> tell(restore, key, present)))
                .thenMany(store.ask(sources))
                .then(store.setHealed(restore));
    }

    /** Several sources may tell of one aggregate; one that no source knows has no version and no state. */
    private Mono<Snapshot> present(Key key) {
        return Flux.fromIterable(sources)
                .filter(source -> source.topic().equals(key.topic()))
                .concatMap(source -> source.locked(key.key()))
                .reduce(new Snapshot(0, List.of()), Snapshot::and);
    }

    private Mono<Void> tell(Restore restore, Key key, Snapshot present) {
        AggregateRestored restored = new AggregateRestored(restore.previousEpoch(), present.version());
        return outbox.restored(key.topic(), key.key(), restored)
                .thenMany(Flux.fromIterable(present.events()))
                .concatMap(event -> outbox.snapshot(event, present.version()))
                .then();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the broker", stopping);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that takes requests or events. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
