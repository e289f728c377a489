package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a submitted dossier back. */
@Component
class WithdrawProject {

    private final ProjectAccess access;
    private final ProjectChanges changes;
    private final Now now;

    WithdrawProject(ProjectAccess access, ProjectChanges changes, Now now) {
        this.access = access;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> withdraw(ProjectId id, @Nullable String reason, PersonId by) {
        return changes.make(access.lockToSubmit(id, by)
                .map(project -> project.withdraw(reason, by, now.get()).map(event -> new Change.Made(project, event))));
    }
}
