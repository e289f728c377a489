package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.outbox.SnapshotOutbox;
import fr.fondationdesterritoires.platform.restore.RestoreStore.Restore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * is what the topics tell after the version that the database was set back to. Waits for the broker as long as it takes.
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
    private volatile boolean running;

    HealRestore(
            RestoreStore store,
            List<SnapshotSource> sources,
            TopicReader topics,
            SnapshotOutbox outbox,
            TransactionalOperator transactions) {
        this.store = store;
        this.sources = sources;
        this.topics = topics;
        this.outbox = outbox;
        this.transactions = transactions;
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
        unhealed.forEach(this::heal);
    }

    private void heal(Restore restore) {
        log.warn("This database was restored to {}: looking for what the topics tell of later", restore.restoredTo());
        Map<Key, List<LostEvent>> told = new LinkedHashMap<>();
        for (LostEvent event : read(restore)) {
            if (event.epoch() < restore.epoch()) {
                told.computeIfAbsent(new Key(event.topic(), event.key()), key -> new ArrayList<>())
                        .add(event);
            }
        }
        Long lost = store.lockUnhealed(restore.epoch())
                .flatMap(locked -> heal(locked, told))
                .as(transactions::transactional)
                .block(PATIENCE);
        if (lost != null) {
            log.warn(
                    "{} events were acknowledged after {} and are lost: /actuator/snapshots lists them",
                    lost,
                    restore.restoredTo());
        }
    }

    private List<LostEvent> read(Restore restore) {
        Set<String> own = sources.stream().map(SnapshotSource::topic).collect(Collectors.toCollection(TreeSet::new));
        while (true) {
            try {
                return own.isEmpty() ? List.of() : topics.since(restore.restoredTo(), own);
            } catch (RuntimeException away) {
                log.warn("The topics cannot be read yet: {}", Failures.inShort(away));
                pause();
            }
        }
    }

    private Mono<Long> heal(Restore restore, Map<Key, List<LostEvent>> told) {
        return Flux.fromIterable(told.entrySet())
                .concatMap(entry -> heal(restore, entry.getKey(), entry.getValue()))
                .reduce(0L, Long::sum)
                .delayUntil(lost -> store.ask(sources))
                .delayUntil(lost -> store.setHealed(restore));
    }

    private Mono<Long> heal(Restore restore, Key key, List<LostEvent> told) {
        return present(key).flatMap(present -> heal(restore, key, told, present));
    }

    /** Several sources may tell of one aggregate; one that no source knows has no version and no state. */
    private Mono<Snapshot> present(Key key) {
        return Flux.fromIterable(sources)
                .filter(source -> source.topic().equals(key.topic()))
                .concatMap(source -> source.locked(key.key()))
                .reduce(new Snapshot(0, List.of()), Snapshot::and);
    }

    private Mono<Long> heal(Restore restore, Key key, List<LostEvent> told, Snapshot present) {
        AggregateRestored restored = new AggregateRestored(restore.previousEpoch(), present.version());
        List<LostEvent> lost = told.stream()
                .filter(event -> restored.undoes(event.epoch(), event.version()))
                .filter(event -> !event.type().equals(AggregateRestored.NAME))
                .distinct()
                .toList();
        return lost.isEmpty()
                ? Mono.just(0L)
                : Flux.fromIterable(lost)
                        .concatMap(event -> store.addLost(restore, event))
                        .then(outbox.restored(key.topic(), key.key(), restored))
                        .thenMany(Flux.fromIterable(present.events()))
                        .concatMap(event -> outbox.snapshot(event, present.version()))
                        .then(Mono.just((long) lost.size()));
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
