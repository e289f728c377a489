package fr.fondationdesterritoires.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import reactor.core.publisher.Mono;

@RealParts
class SubscriptionsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WORK = Duration.ofSeconds(6);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RealDatabase real;
    private final Map<String, Object> kafka;
    private final TopicMaker topics;
    private @Nullable Subscriptions started;

    SubscriptionsTests(RealDatabase real, RealBroker broker) {
        this.real = real;
        this.kafka = TestSubscriptions.kafka(broker);
        this.topics = TestSubscriptions.topics(real, broker);
    }

    /** Fails the first times, as long as a broker's name does not resolve, say, or a library is broken. */
    private static final class Stumbling extends DefaultKafkaConsumerFactory<String, byte[]> {

        private final AtomicInteger times;
        private final Runnable trouble;

        Stumbling(Map<String, Object> configs, int times, Runnable trouble) {
            super(configs);
            this.times = new AtomicInteger(times);
            this.trouble = trouble;
        }

        @Override
        public Consumer<String, byte[]> createConsumer(
                @Nullable String group,
                @Nullable String prefix,
                @Nullable String suffix,
                @Nullable Properties properties) {
            if (times.getAndDecrement() > 0) {
                trouble.run();
            }
            return super.createConsumer(group, prefix, suffix, properties);
        }
    }

    private void start(Runnable trouble) {
        start(
                List.of(EventSubscription.named("late").on(ThingRenamed.class, (event, metadata) -> Mono.empty())),
                new Stumbling(kafka, 1, trouble));
    }

    private void start(List<EventSubscription> all, ConsumerFactory<String, byte[]> consumers) {
        Subscriptions subscriptions = TestSubscriptions.of(all, type -> true, real, topics, consumers, meters);
        started = subscriptions;
        subscriptions.start();
    }

    @AfterEach
    void stop() {
        if (started != null) {
            started.stop();
        }
    }

    private double waiting() {
        return meters.get("inbox.subscriptions.waiting").gauge().value();
    }

    @Test
    void a_subscription_that_could_not_start_is_counted_and_tried_again() {
        start(() -> {
            throw new KafkaException("no resolvable address");
        });

        assertThat(waiting()).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void all_finish_what_they_have_in_hand_and_take_nothing_more() {
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        start(
                Stream.of("first", "second", "third")
                        .map(name -> EventSubscription.named(name).on(ThingRenamed.class, (event, metadata) -> {
                            inHand.incrementAndGet();
                            return Mono.delay(WORK)
                                    .doOnNext(done -> finished.incrementAndGet())
                                    .then();
                        }))
                        .toList(),
                new DefaultKafkaConsumerFactory<>(kafka));
        TestSubscriptions.publish(kafka, topics, List.of(new ThingRenamed(UUID.randomUUID(), "Jardin", null)));
        await().atMost(PATIENCE).until(() -> inHand.get() == 3);
        TestSubscriptions.publish(kafka, topics, List.of(new ThingRenamed(UUID.randomUUID(), "Verger", null)));

        stop();

        assertThat(finished).as("nobody goes on while others stop").hasValue(3);
    }

    @Test
    void not_even_an_error_ends_the_trying() {
        start(() -> {
            throw new NoClassDefFoundError("half an upgrade");
        });

        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }
}
