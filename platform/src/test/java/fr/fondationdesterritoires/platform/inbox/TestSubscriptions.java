package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.kafka.KafkaSettings;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.CloudEventHeaders;
import fr.fondationdesterritoires.platform.outbox.ProcessParts;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One instance of a service that consumes, with topics and groups that are the test's own. */
final class TestSubscriptions {

    private static final InboxSettings SETTINGS =
            new InboxSettings(true, 4, 3, Duration.ofMillis(50), Duration.ofSeconds(30), 100);

    private TestSubscriptions() {}

    static Map<String, Object> kafka(RealBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    static TopicMaker topics(RealDatabase real, RealBroker broker) {
        return new TopicMaker(kafka(broker), new KafkaSettings(real.name() + ".", 2, (short) 1, List.of()));
    }

    /** The events of one publisher, in this order. */
    static void publish(Map<String, Object> kafka, TopicMaker topics, List<? extends PublishedEvent> events) {
        topics.ensure(events.stream().map(event -> typeOf(event).topic()).toList());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            for (PublishedEvent event : events) {
                producer.send(record(topics, event)).get(20, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException | InterruptedException notSent) {
            throw new IllegalStateException(notSent);
        }
    }

    private static ProducerRecord<String, byte[]> record(TopicMaker topics, PublishedEvent event) {
        EventType type = typeOf(event);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                topics.onBroker(type.topic()),
                event.aggregateId(),
                new JsonMapper().writeValueAsString(event).getBytes(StandardCharsets.UTF_8));
        CloudEventHeaders.of(type, "elsewhere", UUID.randomUUID(), event.aggregateId(), 1, Instant.now())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static EventType typeOf(PublishedEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventType.class));
    }

    /** @param known the types of events that this instance's code knows */
    static Subscriptions of(
            List<EventSubscription> subscriptions,
            Predicate<String> known,
            RealDatabase real,
            TopicMaker topics,
            ConsumerFactory<String, byte[]> kafka,
            MeterRegistry meters) {
        RealDatabase.Transactions database = real.transactions();
        JsonMapper json = new JsonMapper();
        UnknownEvents unknown = new UnknownEvents(database.client(), json, known);
        Inbox inbox = new Inbox(
                database.client(),
                database.operator(),
                new ParkedEvents(database.client(), ProcessParts.outboxWriter(database.client(), json), json, "sample"),
                unknown,
                json);
        return new Subscriptions(
                subscriptions,
                one -> new BatchConsumer(one, inbox, SETTINGS, topics, Traces.none(), meters, Clock.systemUTC()),
                kafka,
                topics,
                SETTINGS,
                new Rewinds(database.client(), database.operator(), topics, json),
                unknown,
                meters,
                "sample");
    }
}
