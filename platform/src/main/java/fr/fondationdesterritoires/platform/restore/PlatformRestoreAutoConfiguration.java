package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.kafka.TopicMaker;
import fr.fondationdesterritoires.platform.outbox.SnapshotOutbox;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
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
            TransactionalOperator transactions) {
        TopicReader reader = new TopicReader(kafka.getConfigurationProperties(), topics);
        return new HealRestore(store, all(sources), reader, outbox, transactions);
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
    SnapshotsEndpoint snapshotsEndpoint(
            RestoreStore store, ObjectProvider<SnapshotSource> sources, TransactionalOperator transactions) {
        return new SnapshotsEndpoint(store, all(sources), transactions);
    }

    private static List<SnapshotSource> all(ObjectProvider<SnapshotSource> sources) {
        return sources.orderedStream().toList();
    }
}
