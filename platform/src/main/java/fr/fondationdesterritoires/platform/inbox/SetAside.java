package fr.fondationdesterritoires.platform.inbox;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives up one event for good where no code can mend it, and leaves a trace of who did so and why. Only the one that
 * failed, the first of its key, can be set aside; what is behind it still waits to be let go on.
 */
final class SetAside {

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final ParkedEvents parked;

    SetAside(DatabaseClient database, TransactionalOperator transactions, ParkedEvents parked) {
        this.database = database;
        this.transactions = transactions;
        this.parked = parked;
    }

    /** An operator and their reason. */
    record By(String operator, String reason) {}

    /** How many were set aside: 1, or 0 if that event is not the first that is parked under its key. */
    Mono<Long> ofConsumer(String consumer, UUID event, By by) {
        return keyOf(consumer, event)
                .flatMap(key -> parked.lock(key).then(Mono.defer(() -> removeFirst(key, event, by))))
                .defaultIfEmpty(0L)
                .as(transactions::transactional);
    }

    private Mono<ParkedKey> keyOf(String consumer, UUID event) {
        return database.sql("select topic, agg_key from platform.inbox_parked where consumer = $1 and event_id = $2")
                .bind(0, consumer)
                .bind(1, event)
                .map(row -> new ParkedKey(
                        consumer, required(row, "topic", String.class), required(row, "agg_key", String.class)))
                .one();
    }

    private Mono<Long> removeFirst(ParkedKey key, UUID event, By by) {
        return database.sql("""
                        with gone as (
                            delete from platform.inbox_parked p
                             where consumer = $1 and event_id = $2
                               and not exists (select from platform.inbox_parked earlier
                                                where earlier.consumer = p.consumer and earlier.topic = p.topic
                                                  and earlier.agg_key = p.agg_key and earlier.id < p.id)
                            returning consumer, topic, agg_key, event_id, headers, reason)
                        insert into platform.set_aside
                               (consumer, topic, agg_key, event_id, headers, trouble, reason, set_aside_by)
                        select consumer, topic, agg_key, event_id, headers, reason, $3, $4 from gone
                        """)
                .bind(0, key.consumer())
                .bind(1, event)
                .bind(2, by.reason())
                .bind(3, by.operator())
                .fetch()
                .rowsUpdated();
    }

    /** The same for what the broker refuses: what is behind it is relayed at once. */
    Mono<Long> ofOutbox(UUID event, By by) {
        return database.sql("""
                        with key as (
                            delete from platform.outbox_parked where event_id = $1 returning topic, agg_key, reason),
                        gone as (
                            delete from platform.outbox where event_id = $1 and exists (select from key)
                            returning event_id, headers)
                        insert into platform.set_aside (topic, agg_key, event_id, headers, trouble, reason, set_aside_by)
                        select topic, agg_key, event_id, headers, key.reason, $2, $3 from key, gone
                        """)
                .bind(0, event)
                .bind(1, by.reason())
                .bind(2, by.operator())
                .fetch()
                .rowsUpdated();
    }

    /** The latest first. */
    Flux<Map<String, Object>> list() {
        return database.sql("""
                        select consumer, topic, agg_key, event_id, trouble, reason, set_aside_by, set_aside_at
                          from platform.set_aside order by id desc limit 50
                        """).fetch().all();
    }
}
