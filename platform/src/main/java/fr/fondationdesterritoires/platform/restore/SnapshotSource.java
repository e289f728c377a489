package fr.fondationdesterritoires.platform.restore;

import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Tells one kind of aggregate as it stands. A bean for every kind that publishes: whatever the topics tell of an
 * aggregate that no source knows counts as lost.
 *
 * @param name in the table of progress; never change it
 * @param topic where its events go
 * @param present how the aggregate with that key stands; its row is locked meanwhile
 * @param isCopied whether others keep copies, so that there is something to tell again
 */
public record SnapshotSource(
        String name, String topic, AggregateRows rows, Function<String, Mono<Snapshot>> present, boolean isCopied) {

    /** Of a kind that others copy. */
    public static SnapshotSource of(
            String name, String topic, AggregateRows rows, Function<String, Mono<Snapshot>> present) {
        return new SnapshotSource(name, topic, rows, present, true);
    }

    /** Of a kind that nobody copies: what was lost of it is found by the versions alone. */
    public static SnapshotSource ofVersions(
            String name, String topic, AggregateRows rows, Function<String, Mono<Long>> version) {
        return new SnapshotSource(
                name, topic, rows, key -> version.apply(key).map(known -> new Snapshot(known, List.of())), false);
    }

    /** The aggregate, locked until the transaction ends; empty if there is none with that key. */
    public Mono<Snapshot> locked(String key) {
        return rows.lock(key).flatMap(present);
    }
}
