package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.Uuid7;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.outbox.CloudEventHeaders;
import fr.fondationdesterritoires.platform.outbox.EventSchemas;
import fr.fondationdesterritoires.platform.testing.ReleasedEvent;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** {@link TestEvents} on the real inbox. */
public final class InboxTestEvents implements TestEvents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Inbox inbox;
    private final List<EventSubscription> subscriptions;
    private final DatabaseClient database;
    private final DefaultKafkaProducerFactory<?, ?> kafka;
    private final TopicMaker topics;
    private final EventSchemas schemas;
    private final JsonMapper json;
    private final Clock clock;

    InboxTestEvents(
            Inbox inbox,
            ObjectProvider<EventSubscription> subscriptions,
            DatabaseClient database,
            DefaultKafkaProducerFactory<?, ?> kafka,
            TopicMaker topics,
            EventSchemas schemas,
            JsonMapper json,
            Clock clock) {
        this.inbox = inbox;
        this.subscriptions = subscriptions.orderedStream().toList();
        this.database = database;
        this.kafka = kafka;
        this.topics = topics;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void deliver(PublishedEvent event, long aggregateVersion) {
        deliver(event, aggregateVersion, Uuid7.at(clock.instant()));
    }

    @Override
    public void deliver(PublishedEvent event, long aggregateVersion, UUID eventId) {
        EventType type = typeOf(event.getClass());
        apply(new ReceivedEvent(
                type.topic(),
                0,
                event.aggregateId(),
                eventId,
                headers(type, eventId, event.aggregateId(), aggregateVersion),
                written(type, event)));
    }

    @Override
    public void deliverSnapshot(PublishedEvent event, long aggregateVersion, long epoch) {
        EventType type = typeOf(event.getClass());
        UUID id = Uuid7.at(clock.instant());
        Map<String, String> headers = headers(type, id, event.aggregateId(), aggregateVersion);
        headers.put(CloudEventHeaders.SNAPSHOT, "true");
        headers.put(CloudEventHeaders.RESTORE_EPOCH, String.valueOf(epoch));
        apply(new ReceivedEvent(type.topic(), 0, event.aggregateId(), id, headers, written(type, event)));
    }

    @Override
    public void deliverRestored(String topic, String aggregateId, AggregateRestored restored, long epoch) {
        EventType type = typeOf(AggregateRestored.class);
        UUID id = Uuid7.at(clock.instant());
        Map<String, String> headers = headers(type, id, aggregateId, restored.version());
        headers.put(CloudEventHeaders.RESTORE_EPOCH, String.valueOf(epoch));
        apply(new ReceivedEvent(topic, 0, aggregateId, id, headers, json.writeValueAsString(restored)));
    }

    @Override
    public void deliverErasure(String topic, String aggregateId) {
        apply(new ReceivedEvent(topic, 0, aggregateId, UUID.randomUUID(), Map.of(), null));
    }

    @Override
    public long deliverAgain(List<ReleasedEvent> events) {
        return events.stream()
                .map(event -> new ReceivedEvent(
                        event.topic(),
                        0,
                        event.key(),
                        UUID.fromString(event.headers().get(CloudEventHeaders.ID)),
                        event.headers(),
                        event.payload()))
                .mapToLong(this::effects)
                .sum();
    }

    private void apply(ReceivedEvent event) {
        receive(event).then().block(PATIENCE);
    }

    /** How many subscriptions it had an effect on. */
    private long effects(ReceivedEvent event) {
        return Objects.requireNonNull(
                receive(event).filter(Inbox.Fate.APPLIED::equals).count().block(PATIENCE));
    }

    private Flux<Inbox.Fate> receive(ReceivedEvent event) {
        return Flux.fromIterable(subscriptions).concatMap(subscription -> inbox.receive(subscription, event));
    }

    @Override
    public void publish(PublishedEvent event, long aggregateVersion) {
        publish(event, aggregateVersion, Uuid7.at(clock.instant()));
    }

    @Override
    public void publish(PublishedEvent event, long aggregateVersion, UUID eventId) {
        EventType type = typeOf(event.getClass());
        String payload = written(type, event);
        send(type.topic(), event.aggregateId(), headers(type, eventId, event.aggregateId(), aggregateVersion), payload);
    }

    @Override
    public void publishErasure(String topic, String aggregateId) {
        send(topic, aggregateId, Map.of(CloudEventHeaders.ID, UUID.randomUUID().toString()), null);
    }

    private void send(String topic, String key, Map<String, String> headers, @Nullable String payload) {
        topics.ensure(List.of(topic));
        Map<String, Object> properties = new HashMap<>(kafka.getConfigurationProperties());
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topics.onBroker(topic), key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(properties)) {
            producer.send(record).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException notSent) {
            throw new IllegalStateException(notSent);
        }
    }

    @Override
    public <E extends PublishedEvent> List<E> published(Class<E> type) {
        EventType meta = typeOf(type);
        return Objects.requireNonNull(database.sql("""
                                select payload from platform.outbox
                                 where headers::jsonb ->> 'ce_type' = $1 and payload is not null order by id
                                """)
                .bind(0, meta.name())
                .map(row -> json.readValue(row.get("payload", String.class), type))
                .all()
                .collectList()
                .block(PATIENCE));
    }

    private String written(EventType type, PublishedEvent event) {
        String payload = json.writeValueAsString(event);
        schemas.check(type, payload);
        return payload;
    }

    private Map<String, String> headers(EventType type, UUID id, String subject, long version) {
        Instant now = clock.instant();
        return CloudEventHeaders.of(type, "elsewhere", id, subject, version, now);
    }

    private static EventType typeOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(EventType.class), event::getName);
    }
}
