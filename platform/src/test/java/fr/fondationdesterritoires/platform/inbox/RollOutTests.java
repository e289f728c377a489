package fr.fondationdesterritoires.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.EventType;
import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.platform.database.Columns;
import fr.fondationdesterritoires.platform.inbox.Inbox.Fate;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import reactor.core.publisher.Mono;

/** Two instances of one group, of which the older does not know a type that is published already. */
@RealParts
class RollOutTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealDatabase real;
    private final Map<String, Object> kafka;
    private final TopicMaker topics;
    private final SimpleMeterRegistry olderMeters = new SimpleMeterRegistry();
    private final SimpleMeterRegistry newerMeters = new SimpleMeterRegistry();
    private final Subscriptions older;
    private final Subscriptions newer;

    RollOutTests(RealDatabase real, RealBroker broker) {
        this.real = real;
        this.kafka = TestSubscriptions.kafka(broker);
        this.topics = TestSubscriptions.topics(real, broker);
        EventSubscription known = EventSubscription.named("news")
                .on(ThingRenamed.class, (event, metadata) -> hear("renamed", event.aggregateId()));
        this.older = TestSubscriptions.of(
                List.of(known),
                type -> !type.startsWith("sample.thing-painted"),
                real,
                topics,
                new DefaultKafkaConsumerFactory<>(kafka),
                olderMeters);
        this.newer = TestSubscriptions.of(
                List.of(known.on(ThingPainted.class, (event, metadata) -> hear("painted", event.aggregateId()))),
                type -> true,
                real,
                topics,
                new DefaultKafkaConsumerFactory<>(kafka),
                newerMeters);
    }

    /** Published by the release that rolls out. */
    @EventType(topic = ThingRenamed.TOPIC, name = "sample.thing-painted")
    record ThingPainted(UUID thingId, String colour) implements PublishedEvent {

        @Override
        public String aggregateId() {
            return thingId.toString();
        }
    }

    private Mono<Void> hear(String what, String thing) {
        return real.client()
                .sql("insert into heard (news) values ($1)")
                .bind(0, what + " " + thing)
                .then();
    }

    private List<String> heard() {
        return real.client()
                .sql("select news from heard")
                .map(row -> String.valueOf(row.get("news", String.class)))
                .all()
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @BeforeEach
    void nothing_is_heard_yet() {
        real.client().sql("create table heard (news text)").then().block(PATIENCE);
    }

    @AfterEach
    void stop() {
        older.stop();
        newer.stop();
    }

    @Test
    void what_the_older_does_not_know_takes_effect_once_wherever_it_was_read_first() throws InterruptedException {
        List<String> expected = new ArrayList<>();
        older.start();
        expected.addAll(publish(10));
        await().atMost(PATIENCE).until(() -> count(olderMeters, Fate.UNKNOWN) == 10);
        assertThat(heard()).as("nothing is held up").hasSize(10).allMatch(news -> news.startsWith("renamed"));

        newer.start();
        await().atMost(PATIENCE).until(() -> heard().size() == 20);
        while (count(newerMeters, Fate.APPLIED) < 30) {
            // Until the group has given the newer a partition of its own.
            expected.addAll(publish(5));
            TimeUnit.SECONDS.sleep(1);
        }
        older.stop();
        expected.addAll(publish(5));

        await().atMost(PATIENCE).until(() -> heard().size() >= expected.size());
        assertThat(heard()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(count(olderMeters, Fate.UNKNOWN)).isGreaterThanOrEqualTo(10);
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    private long waiting() {
        return real.client()
                .sql("select count(*) as waiting from platform.inbox_unknown")
                .map(row -> Columns.required(row, "waiting", Long.class))
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    private static double count(SimpleMeterRegistry meters, Fate fate) {
        return meters.find("inbox.events").tag("fate", fate.name().toLowerCase(Locale.ROOT)).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** So many things are renamed and painted; answers what is to be heard of it. */
    private List<String> publish(int things) {
        List<UUID> ids =
                IntStream.range(0, things).mapToObj(at -> UUID.randomUUID()).toList();
        TestSubscriptions.publish(
                kafka,
                topics,
                ids.stream()
                        .flatMap(id -> Stream.of(new ThingRenamed(id, "Jardin", null), new ThingPainted(id, "vert")))
                        .toList());
        return ids.stream()
                .flatMap(id -> Stream.of("renamed " + id, "painted " + id))
                .toList();
    }
}
