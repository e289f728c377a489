package fr.fondationdesterritoires.platform.outbox;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.IsolationLevel;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The relay's statements, one after the other, on a connection of its own. Blocks, on the relay's own threads. */
final class RelayConnection implements AutoCloseable {

    /** Tells our advisory locks from others' in the same database. */
    private static final int LOCKS = 0x0B0C;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String SELECT = """
            select id, event_id, topic, agg_key, headers, payload,
                   extract(epoch from clock_timestamp() - created_at)::float8 as age
              from platform.outbox o
             where lane = $1
               and not exists (select 1 from platform.outbox_parked p
                                where p.topic = o.topic and p.agg_key = o.agg_key)
             order by id
             limit $2
            """;

    private final Connection connection;

    RelayConnection(Connection connection, Duration idleTimeout) {
        this.connection = connection;
        execute("set idle_in_transaction_session_timeout = " + idleTimeout.toMillis());
    }

    void begin() {
        await(Mono.from(connection.setAutoCommit(false))
                .then(Mono.from(connection.setTransactionIsolationLevel(IsolationLevel.READ_COMMITTED)))
                .then(Mono.from(connection.beginTransaction())));
    }

    /** Held until the transaction ends, however it ends. */
    boolean tryLock(int lane) {
        return one(Mono.from(connection
                        .createStatement("select pg_try_advisory_xact_lock($1, $2) as got")
                        .bind(0, LOCKS)
                        .bind(1, lane)
                        .execute())
                .flatMap(result -> Mono.from(result.map((Readable row) -> required(row, "got", Boolean.class)))));
    }

    /** Its own statement, after the lock: its snapshot must see all that the lock's former owner deleted. */
    List<OutboxRow> read(int lane, int limit) {
        return one(Flux.from(connection
                        .createStatement(SELECT)
                        .bind(0, (short) lane)
                        .bind(1, limit)
                        .execute())
                .concatMap(result -> result.map(RelayConnection::row))
                .collectList());
    }

    List<Integer> lanesWithRows() {
        return one(Flux.from(connection.createStatement("""
                                select lane::int as lane from generate_series(0, 15) lane
                                 where exists (select 1 from platform.outbox o where o.lane = lane.lane
                                   and not exists (select 1 from platform.outbox_parked p
                                                    where p.topic = o.topic and p.agg_key = o.agg_key))
                                """).execute())
                .concatMap(result -> result.map((Readable row) -> required(row, "lane", Integer.class)))
                .collectList());
    }

    /** Only the rows that were read: one with a lower id may have been committed since. */
    void delete(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            await(Flux.from(connection
                            .createStatement("delete from platform.outbox where id = any($1)")
                            .bind(0, ids.toArray(Long[]::new))
                            .execute())
                    .concatMap(Result::getRowsUpdated)
                    .then());
        }
    }

    void park(String topic, String key, UUID eventId, String reason) {
        await(Flux.from(connection
                        .createStatement("""
                                insert into platform.outbox_parked (topic, agg_key, event_id, reason)
                                values ($1, $2, $3, $4) on conflict do nothing
                                """)
                        .bind(0, topic)
                        .bind(1, key)
                        .bind(2, eventId)
                        .bind(3, reason)
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then());
    }

    void commit() {
        await(Mono.from(connection.commitTransaction()));
    }

    void rollback() {
        await(Mono.from(connection.rollbackTransaction()));
    }

    private void execute(String sql) {
        await(Flux.from(connection.createStatement(sql).execute())
                .concatMap(Result::getRowsUpdated)
                .then());
    }

    private static OutboxRow row(Readable row) {
        return new OutboxRow(
                required(row, "id", Long.class),
                required(row, "event_id", UUID.class),
                required(row, "topic", String.class),
                required(row, "agg_key", String.class),
                required(row, "headers", String.class),
                row.get("payload", String.class),
                required(row, "age", Double.class));
    }

    private static void await(Mono<Void> work) {
        work.block(PATIENCE);
    }

    private static <T> T one(Mono<T> work) {
        return Objects.requireNonNull(work.block(PATIENCE));
    }

    @Override
    public void close() {
        Mono.from(connection.close()).onErrorComplete().block(PATIENCE);
    }
}
