package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Copies of catalysts' opinions, the last on each project. */
@Component
class LocalOpinionStore {

    private final DatabaseClient database;

    LocalOpinionStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> save(LocalOpinionGiven opinion, EventMetadata metadata) {
        return database.sql("""
                        insert into local_opinion values
                            (:project, :catalyst, :verdict, :reasons, :givenAt, :epoch, :version)
                        on conflict (project_id) do update set person_id = excluded.person_id,
                            verdict = excluded.verdict, reasons = excluded.reasons, given_at = excluded.given_at,
                            epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.given_at, excluded.version)
                            > (local_opinion.epoch, local_opinion.given_at, local_opinion.version)""")
                .bind("project", opinion.projectId())
                .bind("catalyst", opinion.personId())
                .bind("verdict", opinion.verdict().name())
                .bind("reasons", opinion.reasons())
                .bind("givenAt", opinion.givenAt())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }

    Mono<Void> forget(ProjectId project) {
        return database.sql("delete from local_opinion where project_id = :project")
                .bind("project", project.value())
                .then();
    }
}
