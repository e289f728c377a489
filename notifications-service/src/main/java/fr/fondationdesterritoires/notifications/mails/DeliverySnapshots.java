package fr.fondationdesterritoires.notifications.mails;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Nobody copies deliveries; one that is settled has told so once, as its first version. */
@Configuration(proxyBeanMethods = false)
class DeliverySnapshots {

    @Bean
    SnapshotSource deliveriesAsTheyStand(DatabaseClient database) {
        return SnapshotSource.ofVersions(
                "deliveries",
                Topics.NOTIFICATIONS,
                AggregateRows.byUuid(database, "delivery", "message_id"),
                key -> version(database, UUID.fromString(key)));
    }

    private static Mono<Long> version(DatabaseClient database, UUID message) {
        return database.sql("select state in ('SENT', 'FAILED') as settled from delivery where message_id = :id")
                .bind("id", message)
                .map(row -> required(row, "settled", Boolean.class) ? 1L : 0L)
                .one();
    }
}
