package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.restore.RestoreStore.Progress;
import fr.fondationdesterritoires.platform.restore.RestoreStore.Restore;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * {@code /actuator/snapshots}: GET says to which instants this service was restored, what was lost by it, in words and
 * without contents, and how far everything was told again; {@code settled} once all of it has reached the topics. {@code /actuator/snapshots/lost} is the list alone. POST
 * tells every aggregate again from the first one on.
 */
@Endpoint(id = "snapshots")
class SnapshotsEndpoint {

    private final RestoreStore store;
    private final List<SnapshotSource> sources;
    private final TransactionalOperator transactions;

    SnapshotsEndpoint(RestoreStore store, List<SnapshotSource> sources, TransactionalOperator transactions) {
        this.store = store;
        this.sources = sources;
        this.transactions = transactions;
    }

    /** A restore, the last one first. */
    record Restored(String to, long epoch, boolean healed, List<String> lost) {}

    /** What there is to say. */
    record State(boolean settled, List<Progress> told, List<Restored> restores) {}

    @ReadOperation
    Mono<State> state() {
        Mono<List<Restored>> restores =
                store.restores().concatMap(this::restored).collectList().map(List::reversed);
        return Mono.zip(store.isSettled(), store.progress().collectList(), restores)
                .map(all -> new State(all.getT1(), all.getT2(), all.getT3()));
    }

    /** {@code lost}: what the last restore lost, a line each; empty where nothing was ever restored. */
    @ReadOperation(produces = "text/plain")
    Mono<String> lines(@Selector String what) {
        return Mono.just(what)
                .filter("lost"::equals)
                .flatMapMany(lost -> store.restores())
                .takeLast(1)
                .next()
                .flatMap(this::restored)
                .map(last -> String.join("\n", last.lost()) + "\n");
    }

    private Mono<Restored> restored(Restore restore) {
        return store.lost(restore)
                .map(lost -> new Restored(
                        restore.restoredTo().toString(),
                        restore.epoch(),
                        restore.healed(),
                        lost.stream().map(LostEvent::inWords).toList()));
    }

    @WriteOperation
    Mono<Map<String, List<String>>> tell() {
        return store.ask(sources)
                .collectList()
                .map(asked -> Map.of("asked", asked))
                .as(transactions::transactional);
    }
}
