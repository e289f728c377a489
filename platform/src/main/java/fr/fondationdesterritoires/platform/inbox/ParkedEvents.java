package fr.fondationdesterritoires.platform.inbox;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.OutboxWriter;
import io.r2dbc.spi.Readable;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys whose effects failed: their events wait here, in order; the dead-letter topic tells of each, without its content. */
final class ParkedEvents {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final OutboxWriter outbox;
    private final JsonMapper json;
    private final String deadLetters;

    /** An event that waits. */
    record Parked(long id, ReceivedEvent event) {}

    ParkedEvents(DatabaseClient database, OutboxWriter outbox, JsonMapper json, String service) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.deadLetters = service + TopicMaker.DEAD_LETTERS;
    }

    /** Checked without a lock first, since nearly no key is ever parked. */
    Mono<Boolean> isParked(ParkedKey key) {
        return exists(key).flatMap(parked -> parked ? lock(key).then(exists(key)) : Mono.just(false));
    }

    private Mono<Boolean> exists(ParkedKey key) {
        return bound(database.sql("""
                        select exists (select 1 from platform.inbox_parked
                                        where consumer = $1 and topic = $2 and agg_key = $3) as parked
                        """), key)
                .map((Readable row) -> Boolean.TRUE.equals(row.get("parked", Boolean.class)))
                .one();
    }

    /** Keeps a replay and an arrival for the same key apart, until the transaction ends. */
    Mono<Void> lock(ParkedKey key) {
        return database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended($1, 0))) locked")
                .bind(0, String.join("\n", "inbox-parked", key.consumer(), key.topic(), key.key()))
                .fetch()
                .all()
                .then();
    }

    Mono<Void> park(ParkedKey key, ReceivedEvent event, String reason) {
        GenericExecuteSpec insert = bound(database.sql("""
                        insert into platform.inbox_parked
                               (consumer, topic, agg_key, event_id, record_offset, headers, reason, payload)
                        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
                        """), key)
                .bind(3, event.eventId())
                .bind(4, event.offset())
                .bind(5, json.writeValueAsString(event.headers()))
                .bind(6, reason);
        return (event.payload() == null ? insert.bindNull(7, String.class) : insert.bind(7, event.payload()))
                .fetch()
                .rowsUpdated()
                .filter(inserted -> inserted == 1)
                .flatMap(first -> outbox.insert(deadLetter(key, event, reason)));
    }

    private OutboxWriter.Entry deadLetter(ParkedKey key, ReceivedEvent event, String reason) {
        Map<String, String> headers = new TreeMap<>(event.headers());
        headers.put("dead-letter-consumer", key.consumer());
        headers.put("dead-letter-topic", event.topic());
        headers.put("dead-letter-offset", String.valueOf(event.offset()));
        headers.put("dead-letter-reason", reason);
        // Without the payload, which people may have written: it waits with the key, and goes with it.
        return new OutboxWriter.Entry(UUID.randomUUID(), deadLetters, event.key(), event.offset(), headers, null);
    }

    Mono<Parked> first(ParkedKey key) {
        return bound(database.sql("""
                        select id, record_offset, agg_key, topic, event_id, headers, payload
                          from platform.inbox_parked
                         where consumer = $1 and topic = $2 and agg_key = $3 order by id limit 1
                        """), key).map(this::parked).one();
    }

    private Parked parked(Readable row) {
        return new Parked(
                required(row, "id", Long.class),
                new ReceivedEvent(
                        required(row, "topic", String.class),
                        required(row, "record_offset", Long.class),
                        required(row, "agg_key", String.class),
                        required(row, "event_id", UUID.class),
                        json.readValue(required(row, "headers", String.class), TEXTS),
                        row.get("payload", String.class)));
    }

    Mono<Void> remove(long id) {
        return database.sql("delete from platform.inbox_parked where id = $1")
                .bind(0, id)
                .then();
    }

    /** What an operator sees: never a payload. */
    Flux<Map<String, Object>> list() {
        return database.sql("""
                        select consumer, topic, agg_key, count(*) as events, min(parked_at) as since,
                               (array_agg(reason order by id))[1] as reason,
                               (array_agg(event_id order by id))[1] as event_id
                          from platform.inbox_parked group by consumer, topic, agg_key order by since limit 200
                        """).fetch().all();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, ParkedKey key) {
        return statement.bind(0, key.consumer()).bind(1, key.topic()).bind(2, key.key());
    }
}
