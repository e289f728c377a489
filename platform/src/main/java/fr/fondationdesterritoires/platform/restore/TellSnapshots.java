package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.PassingErrors;
import fr.fondationdesterritoires.platform.outbox.SnapshotOutbox;
import fr.fondationdesterritoires.platform.restore.RestoreStore.Progress;
import fr.fondationdesterritoires.platform.restore.RestoreStore.Trouble;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every aggregate as it stands, where that was asked for, while the service runs: each in a transaction of its own
 * with the progress, so that no other act waits for long and a restart goes on where the last one was. One that cannot be
 * told is left out, and tried again every minute.
 */
final class TellSnapshots implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TellSnapshots.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE_IN_TROUBLE = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final RestoreStore store;
    private final List<SnapshotSource> sources;
    private final SnapshotOutbox outbox;
    private final TransactionalOperator transactions;
    private volatile boolean running;
    private @Nullable Thread telling;

    TellSnapshots(
            RestoreStore store,
            List<SnapshotSource> sources,
            SnapshotOutbox outbox,
            TransactionalOperator transactions) {
        this.store = store;
        this.sources = sources;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        running = true;
        telling = Thread.ofVirtual().name("snapshots").start(this::keepTelling);
    }

    private void keepTelling() {
        try {
            while (running) {
                if (!toldSome()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException stopping) {
            log.debug("The telling of snapshots stops");
        }
    }

    private boolean toldSome() throws InterruptedException {
        try {
            store.troubles(PAUSE_IN_TROUBLE).concatMap(this::tellAgain).then().block(PATIENCE);
            return Boolean.TRUE.equals(store.progress()
                    .filter(progress -> !progress.finished())
                    .concatMap(this::tellNext)
                    .any(told -> told)
                    .block(PATIENCE));
        } catch (RuntimeException trouble) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.warn("Snapshots cannot be told and are tried again: {}", Failures.inShort(trouble));
            return false;
        }
    }

    private Mono<Boolean> tellNext(Progress progress) {
        return source(progress.source())
                .flatMap(source -> tellNext(source, progress))
                .defaultIfEmpty(false);
    }

    private Mono<SnapshotSource> source(String name) {
        return Flux.fromIterable(sources)
                .filter(source -> source.name().equals(name))
                .next();
    }

    private Mono<Void> tellAgain(Trouble trouble) {
        return store.removeTrouble(trouble)
                .filter(mine -> mine)
                .flatMap(mine -> source(trouble.source()))
                .flatMap(source -> tell(source, trouble.key()))
                .as(transactions::transactional)
                .onErrorResume(
                        failure -> !PassingErrors.isPassing(failure),
                        failure -> store.addTrouble(trouble, Failures.inShort(failure)));
    }

    private Mono<Boolean> tellNext(SnapshotSource source, Progress progress) {
        return source.rows()
                .after(progress.lastKey(), BATCH)
                .collectList()
                .flatMap(keys ->
                        keys.isEmpty() ? store.finish(progress).thenReturn(true) : tell(source, progress, keys));
    }

    private Mono<Boolean> tell(SnapshotSource source, Progress progress, List<String> keys) {
        return Flux.range(0, keys.size())
                .concatMap(at -> tell(source, at == 0 ? progress : at(progress, keys.get(at - 1)), keys.get(at)))
                .takeWhile(advanced -> advanced)
                .then(Mono.just(true));
    }

    private static Progress at(Progress progress, String key) {
        return new Progress(progress.source(), key, progress.told(), false);
    }

    private Mono<Boolean> tell(SnapshotSource source, Progress from, String key) {
        return store.advance(from, key)
                .delayUntil(advanced -> advanced ? tell(source, key) : Mono.empty())
                .as(transactions::transactional)
                .onErrorResume(
                        failure -> !PassingErrors.isPassing(failure), failure -> leaveOut(source, from, key, failure));
    }

    /** For now: the others do not wait for it. */
    private Mono<Boolean> leaveOut(SnapshotSource source, Progress from, String key, Throwable failure) {
        log.error("{} of {} cannot be told. {}", key, source.name(), Failures.inFull(failure));
        return store.advance(from, key)
                .delayUntil(advanced -> advanced
                        ? store.addTrouble(new Trouble(source.name(), key), Failures.inShort(failure))
                        : Mono.empty())
                .as(transactions::transactional);
    }

    private Mono<Void> tell(SnapshotSource source, String key) {
        return source.locked(key)
                .flatMapMany(snapshot -> Flux.fromIterable(snapshot.events())
                        .concatMap(event -> outbox.snapshot(event, snapshot.version())))
                .then();
    }

    @Override
    public void stop() {
        running = false;
        if (telling != null) {
            telling.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
