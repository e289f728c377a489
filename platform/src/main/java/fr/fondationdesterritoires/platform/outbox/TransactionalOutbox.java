package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of a service. */
final class TransactionalOutbox implements Outbox, SnapshotOutbox {

    /** Below what a broker takes by default (1 MiB), with room for headers: a longer one would block its key. */
    private static final int LONGEST_PAYLOAD = 900_000;

    private final OutboxWriter writer;
    private final EventSchemas schemas;
    private final JsonMapper json;
    private final Traces traces;
    private final Clock clock;
    private final String source;

    TransactionalOutbox(
            OutboxWriter writer, EventSchemas schemas, JsonMapper json, Traces traces, Clock clock, String source) {
        this.writer = writer;
        this.schemas = schemas;
        this.json = json;
        this.traces = traces;
        this.clock = clock;
        this.source = source;
    }

    @Override
    public Mono<Void> append(PublishedEvent event, long aggregateVersion) {
        return append(event, aggregateVersion, Map.of());
    }

    @Override
    public Mono<Void> snapshot(PublishedEvent event, long aggregateVersion) {
        return append(event, aggregateVersion, Map.of(CloudEventHeaders.SNAPSHOT, "true"));
    }

    private Mono<Void> append(PublishedEvent event, long aggregateVersion, Map<String, String> more) {
        return Mono.defer(() -> {
            EventType type = typeOf(event.getClass());
            String payload = checked(type, event);
            return writer.insert(entry(type, type.topic(), event.aggregateId(), aggregateVersion, more, payload));
        });
    }

    @Override
    public Mono<Void> restored(String topic, String aggregateId, AggregateRestored restored) {
        return Mono.defer(() -> {
            EventType type = typeOf(AggregateRestored.class);
            String payload = checked(type, restored);
            return writer.insert(entry(type, topic, aggregateId, restored.version(), Map.of(), payload));
        });
    }

    @Override
    public Mono<Void> erase(Class<? extends PublishedEvent> type, String aggregateId, long aggregateVersion) {
        return Mono.defer(() -> writer.insert(
                entry(typeOf(type), typeOf(type).topic(), aggregateId, aggregateVersion, Map.of(), null)));
    }

    private String checked(EventType type, Object event) {
        String payload = json.writeValueAsString(event);
        schemas.check(type, payload);
        if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
            throw new EventSchemas.UnfitEvent(type.name() + " is too long to be published");
        }
        return payload;
    }

    private OutboxWriter.Entry entry(
            EventType type,
            String topic,
            String key,
            long version,
            Map<String, String> more,
            @Nullable String payload) {
        Instant now = clock.instant();
        UUID id = Uuid7.at(now);
        Map<String, String> headers = CloudEventHeaders.of(type, source, id, key, version, now);
        headers.putAll(traces.headers());
        headers.putAll(more);
        return new OutboxWriter.Entry(id, topic, key, version, headers, payload);
    }

    private static EventType typeOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class), () -> event + " has no @EventType");
    }
}
