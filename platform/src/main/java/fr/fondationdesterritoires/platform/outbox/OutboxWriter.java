package fr.fondationdesterritoires.platform.outbox;

import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Inserts rows into the outbox, in the caller's transaction, and wakes the relay once that is committed. */
public final class OutboxWriter {

    private static final String INSERT = """
            insert into platform.outbox (event_id, lane, topic, agg_key, agg_version, headers, payload)
            select $1, $2, $3, $4, $5, jsonb_set($6::jsonb, '{ce_restoreepoch}', to_jsonb(epoch::text))::text, $7
              from platform.restore_epoch
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final IntConsumer wake;

    /**
     * What to insert.
     *
     * @param payload JSON; none for a tombstone
     */
    public record Entry(
            UUID eventId,
            String topic,
            String key,
            long aggregateVersion,
            Map<String, String> headers,
            @Nullable String payload) {}

    OutboxWriter(DatabaseClient database, JsonMapper json, IntConsumer wake) {
        this.database = database;
        this.json = json;
        this.wake = wake;
    }

    public Mono<Void> insert(Entry entry) {
        int lane = Lanes.of(entry.key());
        return TransactionSynchronizationManager.forCurrentTransaction()
                .onErrorMap(NoTransactionException.class, none -> noTransaction())
                .doOnNext(transaction -> requireActive(transaction).registerSynchronization(wakeAfterCommit(lane)))
                .then(Mono.defer(() -> insert(entry, lane)));
    }

    private Mono<Void> insert(Entry entry, int lane) {
        GenericExecuteSpec statement = database.sql(INSERT)
                .bind(0, entry.eventId())
                .bind(1, (short) lane)
                .bind(2, entry.topic())
                .bind(3, entry.key())
                .bind(4, entry.aggregateVersion())
                .bind(5, json.writeValueAsString(entry.headers()));
        return (entry.payload() == null ? statement.bindNull(6, String.class) : statement.bind(6, entry.payload()))
                .fetch()
                .rowsUpdated()
                .filter(inserted -> inserted == 1)
                .switchIfEmpty(Mono.error(OutboxWriter::noEpoch))
                .then();
    }

    private TransactionSynchronization wakeAfterCommit(int lane) {
        return new TransactionSynchronization() {
            @Override
            public Mono<Void> afterCommit() {
                return Mono.fromRunnable(() -> wake.accept(lane));
            }
        };
    }

    private static TransactionSynchronizationManager requireActive(TransactionSynchronizationManager transaction) {
        if (!transaction.isSynchronizationActive()) {
            throw noTransaction();
        }
        return transaction;
    }

    private static IllegalStateException noEpoch() {
        return new IllegalStateException("An event is not stored: platform.restore_epoch has no row");
    }

    private static IllegalTransactionStateException noTransaction() {
        return new IllegalTransactionStateException("An event is published in the transaction of its change");
    }
}
