package fr.fondationdesterritoires.platform.database;

import static fr.fondationdesterritoires.platform.database.Columns.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.platform.PassingErrors;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

@RealParts(broker = false)
class HeartbeatStoreTests {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Relay relay;
    private final OwnEventLoops loops = new OwnEventLoops(2);
    private final ConnectionPool pool;
    private final DatabaseClient database;
    private final Heartbeat heartbeat;

    HeartbeatStoreTests(RealDatabase real) throws IOException {
        this.relay = new Relay(real.host(), real.port());
        ConnectionFactory connections = ConnectionFactories.get(
                ConnectionFactoryOptions.parse("r2dbc:postgresql://127.0.0.1:" + relay.port() + "/" + real.name())
                        .mutate()
                        .option(ConnectionFactoryOptions.USER, real.user())
                        .option(ConnectionFactoryOptions.PASSWORD, real.password())
                        .option(PostgresqlConnectionFactoryProvider.LOOP_RESOURCES, loops)
                        .build());
        this.pool = new ConnectionPool(ConnectionPoolConfiguration.builder(connections)
                .initialSize(CONNECTIONS)
                .maxSize(CONNECTIONS)
                .build());
        this.database = DatabaseClient.create(pool);
        this.heartbeat = new Heartbeat(pool, loops, Duration.ofMillis(200), Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        heartbeat.stop();
        pool.dispose();
        loops.dispose();
        relay.close();
    }

    private long answer() {
        return database.sql("select 42::bigint as answer")
                .map(row -> required(row, "answer", Long.class))
                .one()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @Test
    void a_pool_recovers_within_seconds_from_a_node_that_falls_silent() {
        heartbeat.start();
        assertThat(pool.warmup().block(PATIENCE)).as("connections made").isEqualTo(CONNECTIONS);

        relay.freeze();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        database.sql("select 1")
                .then()
                .doOnError(failure::set)
                .onErrorComplete()
                .block(PATIENCE);

        assertThat(failure.get()).as("what is under way fails at once").matches(PassingErrors::isPassing);
        await().ignoreExceptions().untilAsserted(() -> {
            for (int times = 0; times < 2 * CONNECTIONS; times++) {
                assertThat(answer()).isEqualTo(42);
            }
        });
    }

    @Test
    void a_long_statement_is_no_silence() {
        heartbeat.start();

        assertThat(database.sql("select 42::bigint as answer, pg_sleep(5)")
                        .map(row -> required(row, "answer", Long.class))
                        .one()
                        .block(PATIENCE))
                .isEqualTo(42);
    }
}
