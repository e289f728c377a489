package fr.fondationdesterritoires.platform.restore;

import static fr.fondationdesterritoires.platform.database.Columns.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.outbox.SnapshotOutbox;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@RealParts(broker = false)
class TellSnapshotsStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private final DatabaseClient database;
    private final RestoreStore store;
    private final List<SnapshotSource> sources;
    private final TellSnapshots telling;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private volatile boolean isMended;

    TellSnapshotsStoreTests(RealDatabase real) {
        RealDatabase.Transactions transactions = real.transactions();
        this.database = transactions.client();
        this.store = new RestoreStore(database);
        this.sources = List.of(SnapshotSource.of(
                "things", ThingRenamed.TOPIC, AggregateRows.byUuid(database, "thing", "id"), this::snapshot));
        this.telling = new TellSnapshots(store, sources, new Recording(), transactions.operator());
    }

    /** Keeps what is told. */
    private final class Recording implements SnapshotOutbox {

        @Override
        public Mono<Void> restored(String topic, String aggregateId, AggregateRestored restored) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> snapshot(PublishedEvent event, long aggregateVersion) {
            return Mono.fromRunnable(() -> told.add(event.aggregateId()));
        }
    }

    private Mono<Snapshot> snapshot(String key) {
        return key.equals(SECOND.toString()) && !isMended
                ? Mono.error(new IllegalStateException("half a row"))
                : Mono.just(Snapshot.of(1, new ThingRenamed(UUID.fromString(key), "Jardin", null)));
    }

    @BeforeEach
    void three_things_are_to_be_told() {
        execute(
                "truncate thing, platform.outbox, platform.outbox_parked, platform.snapshots, platform.snapshot_trouble");
        for (UUID id : List.of(FIRST, SECOND, THIRD)) {
            execute("insert into thing (id, name, version) values ('" + id + "', 'Jardin', 1)");
        }
        var _ = store.ask(sources).collectList().block(PATIENCE);
    }

    @AfterEach
    void stop() {
        telling.stop();
    }

    @Test
    void one_that_cannot_be_told_holds_up_no_other_and_is_told_once_it_can_be() {
        telling.start();

        await().atMost(PATIENCE).until(() -> told.contains(THIRD.toString()));
        await().atMost(PATIENCE).until(() -> count("platform.snapshots where finished_at is not null") == 1);
        assertThat(told).containsExactlyInAnyOrder(FIRST.toString(), THIRD.toString());
        assertThat(count("platform.snapshot_trouble where agg_key = '" + SECOND + "' and reason not like '%half%'"))
                .isEqualTo(1);
        assertThat(isSettled()).isFalse();

        isMended = true;
        execute("update platform.snapshot_trouble set tried_at = tried_at - interval '2 min'");

        await().atMost(PATIENCE).until(this::isSettled);
        assertThat(told).contains(SECOND.toString());
    }

    @Test
    void what_is_parked_does_not_keep_it_from_being_settled() {
        isMended = true;
        execute("insert into platform.outbox (event_id, lane, topic, agg_key, agg_version, headers, payload)"
                + " values (gen_random_uuid(), 0, 't', 'k', 1, '{}', '{}')");
        telling.start();
        await().atMost(PATIENCE).until(() -> count("platform.snapshots where finished_at is not null") == 1);
        assertThat(isSettled()).as("one waits to leave").isFalse();

        execute("insert into platform.outbox_parked (topic, agg_key, event_id, reason) select 't', 'k', event_id, 'x'"
                + " from platform.outbox");

        assertThat(isSettled()).isTrue();
    }

    private boolean isSettled() {
        return Boolean.TRUE.equals(store.isSettled().block(PATIENCE));
    }

    private long count(String rows) {
        return database.sql("select count(*) as rows from " + rows)
                .map(row -> required(row, "rows", Long.class))
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private void execute(String statement) {
        database.sql(statement).then().block(PATIENCE);
    }
}
