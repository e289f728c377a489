package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.SnapshotOutbox;
import fr.fondationdesterritoires.platform.telemetry.CountedFigure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Restores to an earlier instant. */
@AutoConfiguration(afterName = "fr.fondationdesterritoires.platform.outbox.PlatformOutboxAutoConfiguration")
class PlatformRestoreAutoConfiguration {

    @Bean
    RestoreStore restoreStore(DatabaseClient database) {
        return new RestoreStore(database);
    }

    @Bean
    HealRestore healRestore(
            RestoreStore store,
            ObjectProvider<SnapshotSource> sources,
            ConsumerFactory<String, byte[]> kafka,
            TopicMaker topics,
            SnapshotOutbox outbox,
            TransactionalOperator transactions,
            Environment environment,
            MeterRegistry meters,
            ObjectProvider<PrometheusMeterRegistry> prometheus,
            Clock clock) {
        TopicReader reader = new TopicReader(kafka.getConfigurationProperties(), topics);
        return new HealRestore(
                store,
                all(sources),
                reader,
                outbox,
                transactions,
                door(environment, prometheus.getIfAvailable()),
                meters,
                clock);
    }

    private static WaitingRoom.Door door(Environment environment, @Nullable PrometheusMeterRegistry prometheus) {
        String own = environment.getProperty("management.server.address");
        int servicePort = environment.getProperty("server.port", Integer.class, 8080);
        return new WaitingRoom.Door(
                own == null ? environment.getProperty("server.address") : own,
                environment.getProperty("management.server.port", Integer.class, servicePort),
                () -> prometheus == null ? "" : prometheus.scrape());
    }

    @Bean
    TellSnapshots tellSnapshots(
            RestoreStore store,
            ObjectProvider<SnapshotSource> sources,
            SnapshotOutbox outbox,
            TransactionalOperator transactions) {
        return new TellSnapshots(store, all(sources), outbox, transactions);
    }

    @Bean
    CountedFigure restoreUnhealed() {
        return CountedFigure.of("restore.unhealed.age", "How long ago a restore was that is not healed", """
                        select coalesce(extract(epoch from clock_timestamp() - min(raised_at)), 0)::float8 as value
                          from platform.restore where healed_at is null
                        """)
                .in("seconds");
    }

    @Bean
    CountedFigure snapshotsUntold() {
        return CountedFigure.of("snapshots.untold.age", "For how long snapshots that were asked for are told", """
                        select coalesce(extract(epoch from clock_timestamp() - min(asked_at)), 0)::float8 as value
                          from platform.snapshots where finished_at is null
                        """)
                .in("seconds");
    }

    @Bean
    CountedFigure snapshotsTroubled() {
        return CountedFigure.of(
                "snapshots.troubled",
                "Aggregates that cannot be told again",
                "select count(*) as value from platform.snapshot_trouble");
    }

    @Bean
    SnapshotsEndpoint snapshotsEndpoint(
            RestoreStore store, ObjectProvider<SnapshotSource> sources, TransactionalOperator transactions) {
        return new SnapshotsEndpoint(store, all(sources), transactions);
    }

    private static List<SnapshotSource> all(ObjectProvider<SnapshotSource> sources) {
        return sources.orderedStream().toList();
    }
}
