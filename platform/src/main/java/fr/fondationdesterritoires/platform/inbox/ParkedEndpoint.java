package fr.fondationdesterritoires.platform.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * {@code /actuator/parked}: what is parked, and what lets it go on. GET lists keys without payloads; POST {@code
 * {"consumer", "topic", "key"}} applies a consumer's parked events again, in order; without a consumer it lets the
 * outbox try that key's events again.
 */
@Endpoint(id = "parked")
class ParkedEndpoint {

    private final ParkedEvents parked;
    private final Inbox inbox;
    private final List<EventSubscription> subscriptions;
    private final DatabaseClient database;

    ParkedEndpoint(ParkedEvents parked, Inbox inbox, List<EventSubscription> subscriptions, DatabaseClient database) {
        this.parked = parked;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
        this.database = database;
    }

    @ReadOperation
    Mono<Map<String, Object>> list() {
        Mono<List<Map<String, Object>>> outbox = database.sql(
                        "select topic, agg_key, event_id, reason, parked_at from platform.outbox_parked limit 200")
                .fetch()
                .all()
                .collectList();
        return Mono.zip(parked.list().collectList(), outbox, (in, out) -> Map.of("inbox", in, "outbox", out));
    }

    @WriteOperation
    Mono<Map<String, Object>> goOn(@Nullable String consumer, String topic, String key) {
        return (consumer == null ? letGo(topic, key) : replay(consumer, topic, key))
                .map(count -> Map.of("released", count));
    }

    private Mono<Long> replay(String consumer, String topic, String key) {
        return Mono.justOrEmpty(subscriptions.stream()
                        .filter(subscription -> subscription.name().equals(consumer))
                        .findFirst())
                .flatMap(subscription -> inbox.replay(subscription, new ParkedKey(consumer, topic, key)))
                .defaultIfEmpty(0L);
    }

    private Mono<Long> letGo(String topic, String key) {
        return database.sql("delete from platform.outbox_parked where topic = $1 and agg_key = $2")
                .bind(0, topic)
                .bind(1, key)
                .fetch()
                .rowsUpdated();
    }
}
