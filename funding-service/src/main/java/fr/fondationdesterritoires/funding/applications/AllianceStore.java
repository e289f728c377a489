package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.people.domain.PersonId;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Copies of who is in each project's alliance, confirmed or not. */
@Component
class AllianceStore {

    private final DatabaseClient database;

    AllianceStore(DatabaseClient database) {
        this.database = database;
    }

    /** False if what is stored is newer. */
    Mono<Boolean> replace(ProjectId project, List<AlliedOrganisation> organisations, EventMetadata metadata) {
        return advance(project, metadata)
                .delayUntil(newer -> newer ? removeOthers(project, organisations) : Mono.empty())
                .delayUntil(newer -> newer ? add(project, organisations) : Mono.empty());
    }

    /** Those whom a submission names join whoever is known already: none leaves but by what the alliance itself tells. */
    Mono<Void> add(ProjectId project, List<AlliedOrganisation> organisations) {
        return database.sql("""
                        insert into alliance_organisation select :project, unnest(:ids) on conflict do nothing""")
                .bind("project", project.value())
                .bind("ids", ids(organisations))
                .then();
    }

    Mono<Set<ApplicationId>> applicationsOf(ProjectId project) {
        return database.sql("select application_id from application where project_id = :project")
                .bind("project", project.value())
                .map(row -> new ApplicationId(Objects.requireNonNull(row.get("application_id", UUID.class))))
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Map<ApplicationId, Set<PersonId>>> conflicts(
            Collection<ApplicationId> applications, Collection<PersonId> people) {
        return database.sql("""
                        select distinct a.application_id, m.person_id
                        from application a
                        join alliance_organisation o on o.project_id = a.project_id
                        join membership m on m.organisation_id = o.organisation_id
                        where a.application_id = any(:applications) and m.person_id = any(:people)""")
                .bind(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .bind("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .map(row -> Map.entry(
                        new ApplicationId(Objects.requireNonNull(row.get("application_id", UUID.class))),
                        new PersonId(Objects.requireNonNull(row.get("person_id", UUID.class)))))
                .all()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Forgets a project that does not exist any more, unless an application rests on it. */
    Mono<Void> forget(ProjectId project) {
        return database.sql("""
                        with gone as (
                            delete from alliance a
                            where project_id = :project
                                and not exists (select 1 from application p where p.project_id = a.project_id)
                            returning project_id)
                        delete from alliance_organisation where project_id in (select project_id from gone)""").bind("project", project.value()).then();
    }

    private Mono<Boolean> advance(ProjectId project, EventMetadata metadata) {
        return database.sql("""
                        insert into alliance values (:project, :epoch, :version)
                        on conflict (project_id) do update set epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.version) > (alliance.epoch, alliance.version)
                        returning 1 as newer""")
                .bind("project", project.value())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    private Mono<Void> removeOthers(ProjectId project, List<AlliedOrganisation> organisations) {
        return database.sql("""
                        delete from alliance_organisation
                        where project_id = :project and organisation_id <> all(:ids)""")
                .bind("project", project.value())
                .bind("ids", ids(organisations))
                .then();
    }

    private static UUID[] ids(List<AlliedOrganisation> organisations) {
        return organisations.stream().map(AlliedOrganisation::organisationId).toArray(UUID[]::new);
    }
}
