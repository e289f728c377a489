package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.PartnerId;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends an invitation once more. */
@Component
class RemindPartner {

    private final ProjectAccess access;
    private final ProjectChanges changes;
    private final Now now;

    RemindPartner(ProjectAccess access, ProjectChanges changes, Now now) {
        this.access = access;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> remind(ProjectId id, PartnerId partner, PersonId by) {
        return changes.make(access.lockToEdit(id, by)
                .map(project -> project.change(draft -> Drafting.remind(draft, partner, now.get()))));
    }
}
