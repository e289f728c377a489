package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.outbox.ProcessParts;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** A consumer in a process of its own, to be killed; its effect is a row that nothing keeps from being there twice. */
final class ConsumerProcess {

    private static final int POOL = 8;

    private ConsumerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ProcessParts parts = ProcessParts.of(arguments);
        ConnectionPool pool = new ConnectionPool(ConnectionPoolConfiguration.builder(parts.connections())
                .maxSize(POOL)
                .maxCreateConnectionTime(Duration.ofSeconds(5))
                .maxAcquireTime(Duration.ofSeconds(5))
                .build());
        DatabaseClient database = DatabaseClient.create(pool);
        JsonMapper json = new JsonMapper();
        TransactionalOperator transactions = TransactionalOperator.create(new R2dbcTransactionManager(pool));
        UnknownEvents unknown = new UnknownEvents(database, json, type -> true);
        Inbox inbox = new Inbox(
                database,
                transactions,
                new ParkedEvents(database, ProcessParts.outboxWriter(database, json), json, "crash"),
                unknown,
                json);
        InboxSettings settings = new InboxSettings(true, 4, 3, Duration.ofMillis(50), Duration.ofSeconds(30), 100);
        new Subscriptions(
                        List.of(effects(database)),
                        subscription -> new BatchConsumer(
                                subscription,
                                inbox,
                                settings,
                                parts.topics(),
                                Traces.none(),
                                new SimpleMeterRegistry(),
                                Clock.systemUTC()),
                        new DefaultKafkaConsumerFactory<>(impatient(parts.kafka())),
                        parts.topics(),
                        settings,
                        new Rewinds(database, transactions, parts.topics(), json),
                        unknown,
                        new SimpleMeterRegistry(),
                        "crash")
                .start();
        ProcessParts.awaitTheEnd();
    }

    private static EventSubscription effects(DatabaseClient database) {
        return EventSubscription.named("effects")
                .on(
                        ThingRenamed.class,
                        (event, metadata) -> database.sql("insert into effect (thing, version) values ($1, $2)")
                                .bind(0, event.aggregateId())
                                .bind(1, metadata.aggregateVersion())
                                .then());
    }

    /** Its partitions go to another soon after it was killed. */
    private static Map<String, Object> impatient(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("session.timeout.ms", 3_000);
        properties.put("heartbeat.interval.ms", 500);
        return properties;
    }
}
