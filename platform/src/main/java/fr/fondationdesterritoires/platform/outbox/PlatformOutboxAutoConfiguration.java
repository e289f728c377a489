package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Publishing. */
@AutoConfiguration(
        afterName = {
            "fr.fondationdesterritoires.platform.kafka.PlatformKafkaAutoConfiguration",
            "fr.fondationdesterritoires.platform.database.PlatformDatabaseAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxSettings.class)
class PlatformOutboxAutoConfiguration {

    private static final String WAITING = """
             from platform.outbox o
             where not exists (select 1 from platform.outbox_parked p
                                where p.topic = o.topic and p.agg_key = o.agg_key)
            """;

    @Bean
    @ConditionalOnBooleanProperty(name = "platform.outbox.relay", matchIfMissing = true)
    OutboxRelay outboxRelay(
            OutboxSettings settings,
            UnpooledConnections connections,
            DefaultKafkaProducerFactory<?, ?> kafka,
            TopicMaker topics,
            JsonMapper json,
            MeterRegistry meters) {
        Map<String, Object> properties = new HashMap<>(kafka.getConfigurationProperties());
        properties.putAll(LaneRelay.producerSettings());
        return new OutboxRelay(settings, connections, () -> new KafkaProducer<>(properties), topics, json, meters);
    }

    @Bean
    WakeUps outboxWakeUps(UnpooledConnections connections, ObjectProvider<OutboxRelay> relay) {
        OutboxRelay here = relay.getIfAvailable();
        return new WakeUps(connections, here == null ? lane -> {} : here::wake);
    }

    /** Parked rows count as parked, not as late. */
    @Bean
    CountedFigure outboxRows() {
        return CountedFigure.of("outbox.rows", "Events waiting to be relayed", "select count(*) as value" + WAITING);
    }

    @Bean
    CountedFigure outboxAge() {
        return CountedFigure.of(
                        "outbox.age",
                        "How long the oldest event has waited to be relayed",
                        "select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as value"
                                + WAITING)
                .in("seconds");
    }

    @Bean
    CountedFigure outboxParkedKeys() {
        return CountedFigure.of(
                "outbox.parked.keys",
                "Keys with an event that the broker refuses",
                "select count(*) as value from platform.outbox_parked");
    }

    @Bean
    OutboxWriter outboxWriter(DatabaseClient database, JsonMapper json, WakeUps wakeUps) {
        return new OutboxWriter(database, json, wakeUps::wake);
    }

    @Bean
    EventSchemas eventSchemas() {
        return new EventSchemas();
    }

    /** Both an {@link Outbox} and a {@link SnapshotOutbox}. */
    @Bean
    TransactionalOutbox outbox(
            OutboxWriter writer,
            EventSchemas schemas,
            JsonMapper json,
            Traces traces,
            Clock clock,
            @Value("${spring.application.name:service}") String source) {
        return new TransactionalOutbox(writer, schemas, json, traces, clock, source);
    }
}
