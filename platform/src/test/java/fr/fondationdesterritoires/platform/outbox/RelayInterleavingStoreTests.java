package fr.fondationdesterritoires.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import fr.fondationdesterritoires.platform.kafka.KafkaSettings;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.Checker.Change;
import fr.fondationdesterritoires.platform.outbox.Checker.Findings;
import fr.fondationdesterritoires.platform.outbox.LaneRelay.Left;
import fr.fondationdesterritoires.platform.testing.RealBroker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * The moments in which an outbox goes wrong, forced one by one, where the crash test leaves them to chance.
 */
@RealParts
@Timeout(60)
class RelayInterleavingStoreTests {

    private static final int LANE = 0;
    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(2);

    private final RealDatabase real;
    private final SharedLog log = new SharedLog();
    private final List<Change> acknowledged = new ArrayList<>();
    private final Map<String, Long> stored = new HashMap<>();
    private final LaneRelay relay;

    RelayInterleavingStoreTests(RealDatabase real, RealBroker broker) {
        this.real = real;
        OutboxSettings settings =
                new OutboxSettings(true, 1, 100, Duration.ofSeconds(1), Duration.ofSeconds(1), IDLE_TIMEOUT);
        TopicMaker topics = new TopicMaker(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new KafkaSettings(real.name() + ".", 1, (short) 1, List.of()));
        relay = new LaneRelay(settings, topics, new JsonMapper(), new SimpleMeterRegistry().timer("delay"));
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("truncate platform.outbox, platform.outbox_parked restart identity");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(real.jdbcUrl(), real.user(), real.password());
    }

    private Connection begin() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection connection, String key, long version) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into platform.outbox (event_id, lane, topic, agg_key, agg_version, headers, payload)
                values (gen_random_uuid(), 0, 'topic', ?, ?, '{}', ?)
                """)) {
            statement.setString(1, key);
            statement.setLong(2, version);
            statement.setString(3, String.valueOf(version));
            statement.executeUpdate();
        }
    }

    private void commit(Connection connection, String key, long version) throws SQLException {
        connection.commit();
        connection.close();
        acknowledged.add(new Change(key, version));
        stored.merge(key, version, Math::max);
    }

    private void write(String key, long version) throws SQLException {
        Connection connection = begin();
        insert(connection, key, version);
        commit(connection, key, version);
    }

    private RelayConnection open() {
        return new RelayConnection(
                Objects.requireNonNull(
                        new UnpooledConnections(real.connections()).open().block(Duration.ofSeconds(10))),
                IDLE_TIMEOUT);
    }

    private Left relayOnce(Producer<String, byte[]> producer) throws InterruptedException, TimeoutException {
        try (RelayConnection connection = open()) {
            return relay.relay(LANE, connection, producer);
        }
    }

    private Findings findings() {
        return Checker.check(acknowledged, stored, log.arrived());
    }

    @Test
    void a_row_that_commits_late_is_relayed_all_the_same() throws SQLException, InterruptedException, TimeoutException {
        Connection slow = begin();
        insert(slow, "a", 1);
        write("b", 1);
        assertThat(relayOnce(log.producer())).isEqualTo(Left.MOVED);
        commit(slow, "a", 1);
        assertThat(relayOnce(log.producer())).isEqualTo(Left.MOVED);

        assertThat(findings().areClean()).isTrue();
        assertThat(findings().copies()).isEmpty();
        assertThat(relayOnce(log.producer())).isEqualTo(Left.EMPTY);
    }

    /** Two relays at the same key, the first of which is slow to send. */
    @Test
    void a_slow_relay_is_not_overtaken() throws Exception {
        write("a", 1);
        write("a", 2);
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Producer<String, byte[]> slow = log.producer(record -> {
            sending.countDown();
            awaitQuietly(mayGoOn);
            return null;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Left> first = threads.submit(() -> relayOnce(slow));
            assertThat(sending.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(relayOnce(log.producer())).isEqualTo(Left.TAKEN);
            mayGoOn.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(Left.MOVED);
        }

        assertThat(findings().areClean()).isTrue();
        assertThat(findings().copies()).isEmpty();
    }

    /** Frozen between reading and sending, for longer than its transaction lives; then it goes on as if nothing was. */
    @Test
    void what_a_zombie_still_sends_is_only_copies() throws Exception {
        write("a", 1);
        write("a", 2);
        CompletableFuture<Void> frozen = new CompletableFuture<>();
        CountDownLatch thaws = new CountDownLatch(1);
        Producer<String, byte[]> zombie = log.producer(record -> {
            frozen.complete(null);
            awaitQuietly(thaws);
            return null;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Left> first = threads.submit(() -> relayOnce(zombie));
            frozen.get(20, TimeUnit.SECONDS);
            while (relayOnce(log.producer()) == Left.TAKEN) {
                Thread.sleep(100);
            }
            write("a", 3);
            assertThat(relayOnce(log.producer())).isEqualTo(Left.MOVED);
            thaws.countDown();
            assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }

        assertThat(findings().areClean()).isTrue();
        assertThat(findings().copies()).containsExactly(new Change("a", 1), new Change("a", 2));
    }

    @Test
    void a_broker_that_goes_away_half_way_costs_only_copies() throws Exception {
        write("a", 1);
        write("a", 2);
        Producer<String, byte[]> breaking =
                log.producer(record -> log.arrived().isEmpty() ? null : new NetworkException("gone"));

        assertThatThrownBy(() -> relayOnce(breaking)).isInstanceOf(LaneRelay.SendFailed.class);
        assertThat(relayOnce(log.producer())).isEqualTo(Left.MOVED);

        assertThat(findings().areClean()).isTrue();
        assertThat(findings().copies()).containsExactly(new Change("a", 1));
    }

    @Test
    void a_record_refused_for_good_is_parked_with_its_key_and_no_other() throws Exception {
        write("a", 1);
        write("a", 2);
        write("b", 1);
        Producer<String, byte[]> strict =
                log.producer(record -> record.key().equals("a") ? new RecordTooLargeException("too large") : null);

        assertThat(relayOnce(strict)).isEqualTo(Left.MOVED);
        write("a", 3);
        assertThat(relayOnce(log.producer())).as("the key waits").isEqualTo(Left.EMPTY);
        assertThat(log.arrived()).containsExactly(new Change("b", 1));

        letGo("a");
        assertThat(relayOnce(log.producer())).isEqualTo(Left.MOVED);
        assertThat(findings().areClean()).isTrue();
        assertThat(findings().copies()).isEmpty();
    }

    /** Its successors have left by then; they are sent again behind it, and the inbox drops the copies. */
    @Test
    void what_came_after_a_record_that_is_refused_late_waits_behind_it() throws Exception {
        write("a", 1);
        write("a", 2);
        write("a", 3);
        write("b", 1);
        Producer<String, byte[]> late =
                log.lateProducer(record -> new String(record.value(), StandardCharsets.UTF_8).equals("2")
                        ? new InvalidRecordException("no")
                        : null);

        assertThat(relayOnce(late)).isEqualTo(Left.MOVED);
        assertThat(log.arrived()).containsExactly(new Change("a", 1), new Change("a", 3), new Change("b", 1));
        assertThat(relayOnce(log.producer())).as("the key waits").isEqualTo(Left.EMPTY);

        letGo("a");
        assertThat(relayOnce(log.producer())).isEqualTo(Left.MOVED);
        assertThat(log.arrived()).endsWith(new Change("a", 2), new Change("a", 3));
    }

    private void letGo(String key) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.prepareStatement("delete from platform.outbox_parked where agg_key = ?")) {
            statement.setString(1, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(40, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it go on");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
