package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.kafka.KafkaSettings;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.ProcessParts;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** @param known the types of events that this instance's code knows */
    static Subscriptions of(
            EventSubscription subscription,
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
                List.of(subscription),
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
