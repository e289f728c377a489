package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.platform.restore.AggregateRows;
import fr.fondationdesterritoires.platform.restore.Snapshot;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Projects, told again after a restore: the alliance, and each dossier that was handed in. */
@Configuration(proxyBeanMethods = false)
class ProjectSnapshots {

    private final ProjectStore projects;
    private final SubmissionStore submissions;

    ProjectSnapshots(ProjectStore projects, SubmissionStore submissions) {
        this.projects = projects;
        this.submissions = submissions;
    }

    @Bean
    SnapshotSource projectsAsTheyStand(DatabaseClient database) {
        return SnapshotSource.of(
                "projects",
                Topics.PROJECTS,
                AggregateRows.byUuid(database, "projects", "project_id"),
                key -> projects.find(new ProjectId(UUID.fromString(key))).flatMap(this::snapshot));
    }

    private Mono<Snapshot> snapshot(Project project) {
        Mono<PublishedEvent> alliance = Mono.just(ProjectContracts.allianceChanged(project));
        return Flux.concat(alliance, submissions.all(project.sheet().id()))
                .collectList()
                .map(events -> new Snapshot(project.sheet().version(), events));
    }
}
