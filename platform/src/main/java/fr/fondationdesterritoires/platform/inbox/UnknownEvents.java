package fr.fondationdesterritoires.platform.inbox;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events of types that this code does not know: while a release rolls out, or after it was taken back, their publisher is
 * ahead. They wait here, subscription by subscription, until code runs that knows them; nothing waits behind them.
 */
final class UnknownEvents {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Predicate<String> known;

    private record Waiting(String consumer, String type) {}

    /** An event that waits. */
    record Kept(long id, ReceivedEvent event) {}

    /** @param known whether this code has the contract of a type, which is named with its version */
    UnknownEvents(DatabaseClient database, JsonMapper json, Predicate<String> known) {
        this.database = database;
        this.json = json;
        this.known = known;
    }

    /** What is no event of ours has no type, and is nothing to wait for. */
    boolean isUnknown(ReceivedEvent event) {
        return !event.isErasure() && !event.isRestoration() && event.hasType() && !known.test(event.type());
    }

    Mono<Void> keep(String consumer, ReceivedEvent event) {
        return bound(database.sql("""
                        insert into platform.inbox_unknown (consumer, topic, agg_key, event_id, record_offset, type,
                                                            event_epoch, agg_version, headers, payload)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing
                        """), consumer, event)
                .bind(3, event.eventId())
                .bind(4, event.offset())
                .bind(5, event.type())
                .bind(6, event.metadata().restoreEpoch())
                .bind(7, event.metadata().aggregateVersion())
                .bind(8, json.writeValueAsString(event.headers()))
                .bind(9, Objects.requireNonNull(event.payload()))
                .then();
    }

    /** Its publisher erased the aggregate: what waits of it must not bring it back. */
    Mono<Void> forget(String consumer, ReceivedEvent erasure) {
        return bound(database.sql("""
                        delete from platform.inbox_unknown where consumer = $1 and topic = $2 and agg_key = $3
                        """), consumer, erasure).then();
    }

    /** Its publisher was set back: the same, for what never happened. */
    Mono<Void> forget(String consumer, ReceivedEvent restoration, AggregateRestored to) {
        return bound(database.sql("""
                        delete from platform.inbox_unknown
                         where consumer = $1 and topic = $2 and agg_key = $3
                           and (event_epoch, agg_version) > ($4, $5)
                        """), consumer, restoration)
                .bind(3, to.epoch())
                .bind(4, to.version())
                .then();
    }

    /** By subscription, the types of which events wait and which are known by now. */
    Mono<Map<String, Collection<String>>> understood() {
        return database.sql("select distinct consumer, type from platform.inbox_unknown")
                .map(row -> new Waiting(required(row, "consumer", String.class), required(row, "type", String.class)))
                .all()
                .filter(waiting -> known.test(waiting.type()))
                .collectMultimap(Waiting::consumer, Waiting::type);
    }

    /** The first ones, in the order in which they came. */
    Flux<Kept> first(String consumer, Collection<String> types, int limit) {
        return database.sql("""
                        select id, topic, record_offset, agg_key, event_id, headers, payload
                          from platform.inbox_unknown where consumer = $1 and type = any ($2) order by id limit $3
                        """)
                .bind(0, consumer)
                .bind(1, types.toArray(String[]::new))
                .bind(2, limit)
                .map(this::kept)
                .all();
    }

    private Kept kept(Readable row) {
        return new Kept(
                required(row, "id", Long.class),
                new ReceivedEvent(
                        required(row, "topic", String.class),
                        required(row, "record_offset", Long.class),
                        required(row, "agg_key", String.class),
                        required(row, "event_id", UUID.class),
                        json.readValue(required(row, "headers", String.class), TEXTS),
                        required(row, "payload", String.class)));
    }

    Mono<Void> remove(Kept kept) {
        return database.sql("delete from platform.inbox_unknown where id = $1")
                .bind(0, kept.id())
                .then();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, String consumer, ReceivedEvent event) {
        return statement.bind(0, consumer).bind(1, event.topic()).bind(2, event.key());
    }
}
