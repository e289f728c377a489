package fr.fondationdesterritoires.territories.fragilities;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Indicators, told again after a restore. */
@Configuration(proxyBeanMethods = false)
class FragilitySnapshots {

    @Bean
    SnapshotSource fragilitiesAsTheyStand(DatabaseClient database, FragilityStore fragilities) {
        return SnapshotSource.of(
                "fragilities",
                Topics.TERRITORIES,
                AggregateRows.byText(database, "fragilities", "indicator"),
                key -> fragilities
                        .find(key)
                        .map(stored -> Snapshot.of(stored.version(), ImportFragility.imported(stored.fragility()))));
    }
}
