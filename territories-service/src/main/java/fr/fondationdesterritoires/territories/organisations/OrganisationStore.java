package fr.fondationdesterritoires.territories.organisations;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The copied organisations and memberships. */
@Repository
class OrganisationStore implements Organisations {

    private final DatabaseClient database;

    OrganisationStore(DatabaseClient database) {
        this.database = database;
    }

    private record Membership(UUID personId, UUID organisationId) {}

    private record Named(UUID organisationId, String name) {}

    @Override
    public Mono<Map<UUID, Set<UUID>>> ofPeople(Collection<UUID> people) {
        return database.sql("select person_id, organisation_id from memberships where person_id = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .map(OrganisationStore::membership)
                .all()
                .collect(Collectors.groupingBy(
                        Membership::personId, Collectors.mapping(Membership::organisationId, Collectors.toSet())));
    }

    @Override
    public Mono<Map<UUID, String>> names(Collection<UUID> organisations) {
        return database.sql("select organisation_id, name from organisations where organisation_id = any(:ids)")
                .bind("ids", organisations.toArray(UUID[]::new))
                .map(row ->
                        new Named(required(row, "organisation_id", UUID.class), required(row, "name", String.class)))
                .all()
                .collectMap(Named::organisationId, Named::name);
    }

    /** Keeps the organisation as the event tells it, unless a newer one is known. */
    Mono<Void> keep(OrganisationChanged changed, EventMetadata metadata) {
        return database.sql("""
                        insert into organisations (organisation_id, name, restore_epoch, source_version)
                        values (:id, :name, :epoch, :version)
                        on conflict (organisation_id) do update
                        set name = excluded.name, restore_epoch = excluded.restore_epoch,
                            source_version = excluded.source_version
                        where (organisations.restore_epoch, organisations.source_version)
                            < (excluded.restore_epoch, excluded.source_version)
                        """)
                .bind("id", changed.organisationId())
                .bind("name", changed.name())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .flatMap(rows -> keepMembers(changed));
    }

    Mono<Void> forget(UUID organisation) {
        return database.sql("delete from organisations where organisation_id = :id")
                .bind("id", organisation)
                .then();
    }

    private Mono<Void> keepMembers(OrganisationChanged changed) {
        UUID[] members = changed.members().stream()
                .map(OrganisationChanged.Member::personId)
                .toArray(UUID[]::new);
        Mono<Void> left = database.sql(
                        "delete from memberships where organisation_id = :id and person_id <> all(:members)")
                .bind("id", changed.organisationId())
                .bind("members", members)
                .then();
        return left.then(database.sql("""
                        insert into memberships (organisation_id, person_id)
                        select :id, unnest(:members) on conflict do nothing
                        """)
                .bind("id", changed.organisationId())
                .bind("members", members)
                .then());
    }

    private static Membership membership(Readable row) {
        return new Membership(required(row, "person_id", UUID.class), required(row, "organisation_id", UUID.class));
    }
}
