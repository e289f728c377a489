package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.kafka.KafkaSettings;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a process of the crash test is given on its command line.
 *
 * @param name of the process, which the database sees too
 * @param prefix of its topics and groups
 */
public record ProcessParts(String name, RealDatabase database, String bootstrapServers, String prefix) {

    static final String READY = "ready";

    /** After which the database ends the transaction of a frozen process: sooner than a service's. */
    private static final String IDLE_TIMEOUT = "3s";

    public static ProcessParts of(String[] arguments) {
        RealDatabase database = new RealDatabase(
                arguments[1], Integer.parseInt(arguments[2]), arguments[3], arguments[4], arguments[5]);
        return new ProcessParts(arguments[0], database, arguments[6], arguments[7]);
    }

    List<String> arguments() {
        return List.of(
                name,
                database.host(),
                String.valueOf(database.port()),
                database.name(),
                database.user(),
                database.password(),
                bootstrapServers,
                prefix);
    }

    public ConnectionFactory connections() {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(database.host())
                .port(database.port())
                .database(database.name())
                .username(database.user())
                .password(database.password())
                .applicationName(name)
                .options(Map.of("idle_in_transaction_session_timeout", IDLE_TIMEOUT))
                .build());
    }

    public Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    public TopicMaker topics() {
        return new TopicMaker(kafka(), new KafkaSettings(prefix, 4, (short) 1, List.of()));
    }

    /** Writes to the outbox and wakes nobody. */
    public static OutboxWriter outboxWriter(DatabaseClient database, JsonMapper json) {
        return new OutboxWriter(database, json, lane -> {});
    }

    /** Tells the test that the process works, then waits to be killed. */
    public static void awaitTheEnd() throws InterruptedException {
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
