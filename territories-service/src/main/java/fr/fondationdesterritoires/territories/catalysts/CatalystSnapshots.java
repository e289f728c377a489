package fr.fondationdesterritoires.territories.catalysts;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Catalysts, told again after a restore. */
@Configuration(proxyBeanMethods = false)
class CatalystSnapshots {

    @Bean
    SnapshotSource catalystsAsTheyStand(DatabaseClient database, CatalystStore catalysts) {
        return SnapshotSource.of(
                "catalysts",
                Topics.TERRITORIES,
                AggregateRows.byUuid(database, "catalysts", "catalyst_id"),
                key -> catalysts
                        .get(new CatalystId(UUID.fromString(key)))
                        .map(found -> Snapshot.of(found.version(), CatalystContracts.recognised(found))));
    }
}
