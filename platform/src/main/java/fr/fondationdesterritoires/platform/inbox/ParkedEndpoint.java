package fr.fondationdesterritoires.platform.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code /actuator/parked}: what is parked, and what lets it go on. GET lists keys without payloads; POST {@code
 * {"consumer", "topic", "key"}} applies a consumer's parked events again, in order; without a consumer it lets the
 * outbox try that key's events again. POST to {@code /actuator/parked/<event>} with {@code {"consumer", "reason"}}, or
 * without a consumer for the outbox, sets that one event aside for good.
 */
@Endpoint(id = "parked")
class ParkedEndpoint {

    private final ParkedEvents parked;
    private final List<EventSubscription> subscriptions;
    private final SetAside aside;
    private final LetGo letGo;
    private final DatabaseClient database;

    ParkedEndpoint(
            ParkedEvents parked,
            List<EventSubscription> subscriptions,
            SetAside aside,
            LetGo letGo,
            DatabaseClient database) {
        this.aside = aside;
        this.parked = parked;
        this.subscriptions = subscriptions;
        this.letGo = letGo;
        this.database = database;
    }

    @ReadOperation
    Mono<Map<String, Object>> list() {
        return Mono.zip(
                        parked.list().collectList(),
                        outbox().collectList(),
                        aside.list().collectList(),
                        letGo.list().collectList())
                .map(all -> Map.of(
                        "inbox", all.getT1(), "outbox", all.getT2(), "setAside", all.getT3(), "letGo", all.getT4()));
    }

    private Flux<Map<String, Object>> outbox() {
        return database.sql("""
                        select topic, agg_key, event_id, reason, parked_at as since,
                               (select count(*) from platform.outbox o
                                 where o.topic = p.topic and o.agg_key = p.agg_key) as events
                          from platform.outbox_parked p order by parked_at limit 200
                        """).fetch().all();
    }

    @WriteOperation
    Mono<Map<String, Object>> goOn(SecurityContext operator, @Nullable String consumer, String topic, String key) {
        return (consumer == null
                        ? letGo.ofOutbox(topic, key, nameOf(operator))
                        : replay(consumer, topic, key, nameOf(operator)))
                .map(count -> Map.of("released", count));
    }

    @WriteOperation
    Mono<Map<String, Object>> setAside(
            SecurityContext operator, @Selector UUID event, @Nullable String consumer, String reason) {
        if (reason.isBlank()) {
            return Mono.error(new InvalidEndpointRequestException("A reason is needed", "A reason is needed"));
        }
        SetAside.By by = new SetAside.By(nameOf(operator), reason.strip());
        return (consumer == null ? aside.ofOutbox(event, by) : aside.ofConsumer(consumer, event, by))
                .map(count -> Map.of("setAside", count));
    }

    private Mono<Long> replay(String consumer, String topic, String key, String operator) {
        return Mono.justOrEmpty(subscriptions.stream()
                        .filter(subscription -> subscription.name().equals(consumer))
                        .findFirst())
                .flatMap(subscription -> letGo.ofConsumer(subscription, topic, key, operator))
                .defaultIfEmpty(0L);
    }

    private static String nameOf(SecurityContext operator) {
        return Objects.requireNonNull(operator.getPrincipal()).getName();
    }
}
