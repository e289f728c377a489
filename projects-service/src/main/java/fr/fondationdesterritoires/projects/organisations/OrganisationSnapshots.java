package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Organisations, told again after a restore. */
@Configuration(proxyBeanMethods = false)
class OrganisationSnapshots {

    @Bean
    SnapshotSource organisationsAsTheyStand(DatabaseClient database, OrganisationStore organisations) {
        return SnapshotSource.of(
                "organisations",
                Topics.PROJECTS,
                AggregateRows.byUuid(database, "organisations", "organisation_id"),
                key -> snapshot(organisations, new OrganisationId(UUID.fromString(key))));
    }

    private static Mono<Snapshot> snapshot(OrganisationStore organisations, OrganisationId id) {
        return organisations.find(id).map(found -> Snapshot.of(found.version(), OrganisationContracts.changed(found)));
    }
}
