package fr.fondationdesterritoires.platform.inbox;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.EventSchemas;
import fr.fondationdesterritoires.platform.outbox.OutboxWriter;
import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** Consuming. */
@AutoConfiguration(
        afterName = {
            "fr.fondationdesterritoires.platform.outbox.PlatformOutboxAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@EnableConfigurationProperties(InboxSettings.class)
class PlatformInboxAutoConfiguration {

    @Bean
    ParkedEvents parkedEvents(
            DatabaseClient database,
            OutboxWriter outbox,
            JsonMapper json,
            @Value("${spring.application.name:service}") String service) {
        return new ParkedEvents(database, outbox, json, service);
    }

    @Bean
    UnknownEvents unknownEvents(DatabaseClient database, JsonMapper json, EventSchemas schemas) {
        return new UnknownEvents(database, json, schemas::knows);
    }

    @Bean
    Inbox inbox(
            DatabaseClient database,
            TransactionalOperator transactions,
            ParkedEvents parked,
            UnknownEvents unknown,
            JsonMapper json) {
        return new Inbox(database, transactions, parked, unknown, json);
    }

    @Bean
    SetAside setAside(DatabaseClient database, TransactionalOperator transactions, ParkedEvents parked) {
        return new SetAside(database, transactions, parked);
    }

    @Bean
    LetGo letGo(DatabaseClient database, TransactionalOperator transactions, Inbox inbox) {
        return new LetGo(database, transactions, inbox);
    }

    @Bean
    ParkedEndpoint parkedEndpoint(
            ParkedEvents parked,
            ObjectProvider<EventSubscription> subscriptions,
            SetAside aside,
            LetGo letGo,
            DatabaseClient database) {
        return new ParkedEndpoint(parked, all(subscriptions), aside, letGo, database);
    }

    @Bean
    Rewinds rewinds(DatabaseClient database, TransactionalOperator transactions, TopicMaker topics, JsonMapper json) {
        return new Rewinds(database, transactions, topics, json);
    }

    @Bean
    CopiesEndpoint copiesEndpoint(Rewinds rewinds, ObjectProvider<EventSubscription> subscriptions) {
        return new CopiesEndpoint(rewinds, all(subscriptions));
    }

    @Bean
    CountedFigure copiesRebuilding() {
        return CountedFigure.of("copies.rebuilding.age", "How long the oldest copy has been rebuilt", """
                        select coalesce(extract(epoch from clock_timestamp() - min(asked_at)), 0)::float8 as value
                          from platform.copy where rewind or sweep_at is not null
                        """)
                .in("seconds");
    }

    @Bean
    CountedFigure inboxParkedKeys(ObjectProvider<EventSubscription> subscriptions) {
        return CountedFigure.by(
                "consumer",
                all(subscriptions).stream().map(EventSubscription::name).toList(),
                "inbox.parked.keys",
                "Keys with an event whose effect failed",
                """
                select consumer as label, count(distinct (topic, agg_key)) as value
                  from platform.inbox_parked group by consumer
                """);
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "platform.inbox.listen", matchIfMissing = true)
    Subscriptions subscriptions(
            ObjectProvider<EventSubscription> subscriptions,
            Inbox inbox,
            UnknownEvents unknown,
            InboxSettings settings,
            ConsumerFactory<String, byte[]> kafka,
            TopicMaker topics,
            Rewinds rewinds,
            Traces traces,
            MeterRegistry meters,
            Clock clock,
            @Value("${spring.application.name:service}") String service) {
        return new Subscriptions(
                all(subscriptions),
                subscription -> new BatchConsumer(subscription, inbox, settings, topics, traces, meters, clock),
                kafka,
                topics,
                settings,
                rewinds,
                unknown,
                meters,
                service);
    }

    private static List<EventSubscription> all(ObjectProvider<EventSubscription> subscriptions) {
        return subscriptions.orderedStream().toList();
    }
}
