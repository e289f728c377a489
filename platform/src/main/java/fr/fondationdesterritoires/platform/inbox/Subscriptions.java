package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import reactor.core.publisher.Flux;

/**
 * One consumer group per subscription ({@code <service>.<subscription>}), so that a subscription added later starts
 * from the first event, and one that is stuck holds up no other. Starts in the background: a service serves while the
 * broker is away. Whatever keeps a subscription from consuming, it is tried again for as long as the service runs, and
 * {@code inbox.subscriptions.waiting} counts it until then.
 */
final class Subscriptions implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** For what one container has in hand. All stop at the same time: the grace of a pod is for all of them. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final List<EventSubscription> subscriptions;
    private final Function<EventSubscription, BatchConsumer> consumers;
    private final ConsumerFactory<String, byte[]> kafka;
    private final TopicMaker topics;
    private final InboxSettings settings;
    private final Rewinds rewinds;
    private final UnknownEvents unknown;
    private final String service;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, KafkaMessageListenerContainer<String, byte[]>> containers = new ConcurrentHashMap<>();
    private @Nullable Thread watching;
    private volatile boolean running;

    Subscriptions(
            List<EventSubscription> subscriptions,
            Function<EventSubscription, BatchConsumer> consumers,
            ConsumerFactory<String, byte[]> kafka,
            TopicMaker topics,
            InboxSettings settings,
            Rewinds rewinds,
            UnknownEvents unknown,
            MeterRegistry meters,
            String service) {
        this.subscriptions = subscriptions;
        this.consumers = consumers;
        this.kafka = kafka;
        this.topics = topics;
        this.settings = settings;
        this.rewinds = rewinds;
        this.unknown = unknown;
        this.service = service;
        Gauge.builder("inbox.subscriptions.waiting", this, Subscriptions::countWaiting)
                .description("Subscriptions that do not consume")
                .register(meters);
    }

    private long countWaiting() {
        return subscriptions.stream()
                .filter(subscription -> !consumes(subscription))
                .count();
    }

    private boolean consumes(EventSubscription subscription) {
        KafkaMessageListenerContainer<String, byte[]> container = containers.get(subscription.name());
        return container != null && container.isRunning();
    }

    @Override
    public void start() {
        running = true;
        watching = Thread.ofVirtual().name("subscriptions").start(this::keepConsuming);
    }

    private void keepConsuming() {
        try {
            while (running) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopping) {
            log.debug("The subscriptions stop");
        }
    }

    private void look() throws InterruptedException {
        Map<String, Rewinds.Mark> marks;
        try {
            marks = rewinds.marks(subscriptions);
        } catch (RuntimeException away) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.warn("What is to be read anew cannot be found out: {}", Failures.inShort(away));
            return;
        }
        for (EventSubscription subscription : subscriptions) {
            look(subscription, Objects.requireNonNull(marks.get(subscription.name())));
        }
        takeInWhatIsUnderstood();
    }

    /** What code that was older, or that ran after a release was taken back, has kept for this one. */
    private void takeInWhatIsUnderstood() throws InterruptedException {
        try {
            unknown.understood().blockOptional(settings.timeout()).orElseThrow().forEach(this::takeIn);
        } catch (RuntimeException | Error trouble) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.warn("Events that are understood by now wait longer: {}", Failures.inShort(trouble));
        }
    }

    private void takeIn(String consumer, Collection<String> types) {
        for (EventSubscription subscription : subscriptions) {
            if (subscription.name().equals(consumer)) {
                List<UnknownEvents.Kept> kept = unknown.first(consumer, types, settings.batch())
                        .collectList()
                        .blockOptional(settings.timeout())
                        .orElseThrow();
                consumers
                        .apply(subscription)
                        .takeIn(kept.stream().map(UnknownEvents.Kept::event).toList());
                Flux.fromIterable(kept).concatMap(unknown::remove).then().block(settings.timeout());
            }
        }
    }

    private void look(EventSubscription subscription, Rewinds.Mark mark) throws InterruptedException {
        try {
            if (mark.rewinds()) {
                stopContainer(subscription);
                topics.ensure(subscription.topics());
                rewinds.rewind(subscription, groupOf(subscription), mark);
            } else if (!consumes(subscription)) {
                topics.ensure(subscription.topics());
                startContainer(subscription);
            } else {
                rewinds.sweepIfRead(subscription, groupOf(subscription), mark);
            }
        } catch (RuntimeException | Error trouble) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            log.warn("{} cannot consume yet and tries again: {}", subscription.name(), Failures.inShort(trouble));
        }
    }

    private void startContainer(EventSubscription subscription) {
        lock.lock();
        try {
            if (running) {
                KafkaMessageListenerContainer<String, byte[]> container =
                        new KafkaMessageListenerContainer<>(kafka, properties(subscription));
                container.setCommonErrorHandler(new StartAgain());
                container.setBeanName("inbox-" + subscription.name());
                container.start();
                containers.put(subscription.name(), container);
            }
        } finally {
            lock.unlock();
        }
    }

    private void stopContainer(EventSubscription subscription) {
        lock.lock();
        try {
            KafkaMessageListenerContainer<String, byte[]> container = containers.remove(subscription.name());
            if (container != null) {
                container.stop();
            }
        } finally {
            lock.unlock();
        }
    }

    private String groupOf(EventSubscription subscription) {
        return topics.onBroker(service + "." + subscription.name());
    }

    private ContainerProperties properties(EventSubscription subscription) {
        ContainerProperties properties = new ContainerProperties(
                subscription.topics().stream().map(topics::onBroker).toArray(String[]::new));
        String group = groupOf(subscription);
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setMessageListener(consumers.apply(subscription));
        properties.setListenerTaskExecutor(virtualThreads(subscription));
        properties.setShutdownTimeout(LONGEST_STOP.toMillis());
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        properties.setKafkaConsumerProperties(consumerProperties());
        properties.setLogContainerConfig(false);
        return properties;
    }

    private static SimpleAsyncTaskExecutor virtualThreads(EventSubscription subscription) {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("inbox-" + subscription.name() + "-");
        executor.setVirtualThreads(true);
        return executor;
    }

    private Properties consumerProperties() {
        Properties properties = new Properties();
        properties.setProperty(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        properties.setProperty(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        properties.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, String.valueOf(settings.batch()));
        properties.setProperty(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "30000");
        return properties;
    }

    @Override
    public void stop() {
        running = false;
        if (watching != null) {
            watching.interrupt();
        }
        lock.lock();
        try {
            CountDownLatch stopped = new CountDownLatch(containers.size());
            containers.values().forEach(container -> container.stop(stopped::countDown));
            containers.clear();
            if (!stopped.await(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} subscriptions did not finish what they had in hand: it comes again", stopped.getCount());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
