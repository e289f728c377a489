package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.Section;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves the presentation of a draft. */
@Component
class SavePresentation {

    private final ProjectAccess access;
    private final ProjectChanges changes;
    private final Now now;

    SavePresentation(ProjectAccess access, ProjectChanges changes, Now now) {
        this.access = access;
        this.changes = changes;
        this.now = now;
    }

    Mono<Section<Presentation>> save(ProjectId id, Presentation content, long expectedVersion, PersonId by) {
        return changes.make(access.lockToEdit(id, by)
                        .map(project -> project.change(
                                draft -> Drafting.savePresentation(draft, content, expectedVersion, now.get()))))
                .map(project -> project.sheet().presentation());
    }
}
