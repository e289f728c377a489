package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.Failures;
import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.LaneRelay.Left;
import fr.fondationdesterritoires.platform.telemetry.Delays;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Relays the outbox as long as the service runs: a few workers take lanes that were woken, or found by a poll. Any
 * number of instances do so side by side.
 */
final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** How soon to look again at a lane that another instance has: it may have read before our commit. */
    private static final Duration TAKEN_PAUSE = Duration.ofMillis(15);

    private static final int TAKEN_TRIES = 4;

    private final OutboxSettings settings;
    private final UnpooledConnections connections;
    private final Supplier<Producer<String, byte[]>> producers;
    private final TopicMaker topics;
    private final LaneRelay laneRelay;
    private final LaneQueue queue = new LaneQueue();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxRelay(
            OutboxSettings settings,
            UnpooledConnections connections,
            Supplier<Producer<String, byte[]>> producers,
            TopicMaker topics,
            JsonMapper json,
            MeterRegistry meters) {
        this.settings = settings;
        this.connections = connections;
        this.producers = producers;
        this.topics = topics;
        Timer delay = Delays.timer(
                meters, "outbox.delay", "From the insert of an event to its acknowledgement by the broker");
        this.laneRelay = new LaneRelay(settings, topics, json, delay);
    }

    void wake(int lane) {
        queue.add(lane);
    }

    @Override
    public void start() {
        running = true;
        for (int worker = 0; worker < settings.workers(); worker++) {
            threads.add(Thread.ofVirtual().name("outbox-relay-" + worker).start(this::work));
        }
        threads.add(Thread.ofVirtual().name("outbox-poll").start(this::poll));
        threads.add(Thread.ofVirtual().name("outbox-topics").start(this::prepareTopics));
    }

    /** Compacted ones early: a reader that came first made them without knowing. */
    private void prepareTopics() {
        try {
            while (running) {
                try {
                    topics.ensureOwn();
                    return;
                } catch (RuntimeException | Error trouble) {
                    interruptedIs(trouble);
                    log.debug("Topics are not prepared yet", trouble);
                    Thread.sleep(LONGEST_PAUSE);
                }
            }
        } catch (InterruptedException stopped) {
            log.debug("Topics are not prepared any more");
        }
    }

    private void work() {
        try (Worker worker = new Worker()) {
            while (running) {
                int lane = queue.take();
                try {
                    worker.drain(lane);
                } finally {
                    queue.done(lane);
                }
            }
        } catch (InterruptedException stopped) {
            log.debug("A relay worker stops");
        }
    }

    private void poll() {
        try (Poll poll = new Poll()) {
            while (running) {
                poll.once();
                Thread.sleep(settings.poll());
            }
        } catch (InterruptedException stopped) {
            log.debug("The poll of the outbox stops");
        }
    }

    /** Finds what no wake-up told. */
    private final class Poll implements AutoCloseable {

        private @Nullable RelayConnection database;

        void once() throws InterruptedException {
            try {
                RelayConnection connection = database == null ? open() : database;
                database = connection;
                connection.lanesWithRows().forEach(queue::add);
            } catch (RuntimeException | Error away) {
                close();
                interruptedIs(away);
                log.debug("The outbox could not be polled", away);
            }
        }

        @Override
        public void close() {
            closeQuietly(database);
            database = null;
        }
    }

    private RelayConnection open() {
        return new RelayConnection(Objects.requireNonNull(connections.open().block(OPENING)), settings.idleTimeout());
    }

    /** Reactor wraps an interruption of {@code block}; it means that we stop. */
    private static void interruptedIs(Throwable error) throws InterruptedException {
        if (Thread.interrupted() || error.getCause() instanceof InterruptedException) {
            throw new InterruptedException();
        }
    }

    private static void closeQuietly(@Nullable RelayConnection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (RuntimeException alreadyGone) {
                log.debug("A connection was gone already", alreadyGone);
            }
        }
    }

    private static void closeAtOnce(Producer<String, byte[]> producer) {
        try {
            producer.close(Duration.ZERO);
        } catch (RuntimeException broken) {
            log.debug("A producer did not close", broken);
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** A thread's own connection and producer, thrown away at the first sign of trouble. */
    private final class Worker implements AutoCloseable {

        private @Nullable RelayConnection database;
        private @Nullable Producer<String, byte[]> producer;
        private Duration pause = FIRST_PAUSE;
        private boolean wasAway;

        void drain(int lane) throws InterruptedException {
            try {
                relayAll(lane);
                pause = FIRST_PAUSE;
                if (wasAway) {
                    log.info("The relay of the outbox works again");
                    wasAway = false;
                }
            } catch (RuntimeException | Error | TimeoutException failed) {
                // An Error, too: a worker that ended would leave its lanes to nobody, and nobody would see it.
                close();
                topics.recheck();
                interruptedIs(failed);
                if (!wasAway) {
                    log.warn("The outbox cannot be relayed for now, and will be: {}", Failures.inShort(failed));
                    wasAway = true;
                }
                log.debug("Lane {}", lane, failed);
                queue.add(lane);
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }

        private void relayAll(int lane) throws InterruptedException, TimeoutException {
            int taken = 0;
            while (running && taken < TAKEN_TRIES) {
                Left left = laneRelay.relay(lane, database(), producer());
                switch (left) {
                    case EMPTY -> {
                        return;
                    }
                    case MOVED -> taken = 0;
                    case TAKEN -> {
                        taken++;
                        Thread.sleep(TAKEN_PAUSE);
                    }
                }
            }
        }

        private RelayConnection database() {
            RelayConnection open = database == null ? open() : database;
            database = open;
            return open;
        }

        private Producer<String, byte[]> producer() {
            Producer<String, byte[]> open = producer == null ? producers.get() : producer;
            producer = open;
            return open;
        }

        @Override
        public void close() {
            Producer<String, byte[]> openProducer = producer;
            producer = null;
            if (openProducer != null) {
                // At once: what it still holds will be sent again, in order, by whoever takes the lane.
                closeAtOnce(openProducer);
            }
            closeQuietly(database);
            database = null;
        }
    }
}
