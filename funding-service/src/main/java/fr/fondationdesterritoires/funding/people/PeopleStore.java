package fr.fondationdesterritoires.funding.people;

import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.funding.people.domain.OrganisationId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Copies of projects-service's people, organisations and memberships: the least that names and conflicts need. */
@Component
class PeopleStore implements People {

    static final String DISTRUST = """
            with people as (update person set epoch = -1)
            update organisation set epoch = -1
            """;

    static final String SWEEP = """
            with people as (delete from person where epoch = -1),
            members as (
                delete from membership
                where organisation_id in (select organisation_id from organisation where epoch = -1))
            delete from organisation where epoch = -1
            """;

    private final DatabaseClient database;

    PeopleStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<PersonId, String>> namesOf(Collection<PersonId> people) {
        return database.sql("select person_id, display_name from person where person_id = any(:ids)")
                .bind("ids", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .map(row -> Map.entry(
                        new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))),
                        Objects.requireNonNull(row.get("display_name", String.class))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Boolean> isKnown(PersonId person) {
        return database.sql("select exists (select 1 from person where person_id = :id) as known")
                .bind("id", person.value())
                .map(row -> Boolean.TRUE.equals(row.get("known", Boolean.class)))
                .one();
    }

    Mono<Void> save(PersonChanged person, EventMetadata metadata) {
        return database.sql("""
                        insert into person (person_id, display_name, epoch, version)
                        values (:id, :name, :epoch, :version)
                        on conflict (person_id) do update set display_name = excluded.display_name,
                            epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.version) > (person.epoch, person.version)""")
                .bind("id", person.personId())
                .bind("name", person.displayName())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }

    Mono<Void> erase(PersonId person) {
        return database.sql("delete from person where person_id = :id")
                .bind("id", person.value())
                .then();
    }

    /** Empty if what is stored is newer. */
    Mono<OrganisationId> save(OrganisationChanged organisation, EventMetadata metadata) {
        return database.sql("""
                        insert into organisation (organisation_id, name, profile, epoch, version)
                        values (:id, :name, :profile, :epoch, :version)
                        on conflict (organisation_id) do update set name = excluded.name,
                            profile = excluded.profile, epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.version) > (organisation.epoch, organisation.version)
                        returning organisation_id""")
                .bind("id", organisation.organisationId())
                .bind("name", organisation.name())
                .bind("profile", organisation.profile().name())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .map(row -> new OrganisationId(organisation.organisationId()))
                .one();
    }

    Mono<Void> forget(OrganisationId organisation) {
        return database.sql("delete from organisation where organisation_id = :id")
                .bind("id", organisation.value())
                .then();
    }

    Mono<Set<PersonId>> membersOf(OrganisationId organisation) {
        return database.sql("select person_id from membership where organisation_id = :id")
                .bind("id", organisation.value())
                .map(row -> new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class))))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> replaceMembers(OrganisationId organisation, Set<PersonId> members) {
        UUID[] ids = members.stream().map(PersonId::value).toArray(UUID[]::new);
        return database.sql("delete from membership where organisation_id = :id and person_id <> all(:ids)")
                .bind("id", organisation.value())
                .bind("ids", ids)
                .then()
                .then(database.sql("""
                                insert into membership select :id, unnest(:ids)
                                on conflict do nothing""")
                        .bind("id", organisation.value())
                        .bind("ids", ids)
                        .then());
    }
}
