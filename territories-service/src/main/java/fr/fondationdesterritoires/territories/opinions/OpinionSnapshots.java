package fr.fondationdesterritoires.territories.opinions;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Local opinions, told again after a restore, each under the lock of its project's matching. */
@Configuration(proxyBeanMethods = false)
class OpinionSnapshots {

    @Bean
    SnapshotSource opinionsAsTheyStand(DatabaseClient database, OpinionStore opinions) {
        return SnapshotSource.of(
                "opinions",
                Topics.TERRITORIES,
                AggregateRows.byUuid(
                        database,
                        "matchings",
                        "project_id",
                        "exists (select 1 from opinions where opinions.project_id = matchings.project_id)"),
                key -> opinions.asTheyStand(UUID.fromString(key)));
    }
}
