package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Budget;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.Section;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Saves the budget of a draft. */
@Component
class SaveBudget {

    private final ProjectAccess access;
    private final ProjectChanges changes;
    private final Now now;

    SaveBudget(ProjectAccess access, ProjectChanges changes, Now now) {
        this.access = access;
        this.changes = changes;
        this.now = now;
    }

    Mono<Section<Budget>> save(ProjectId id, Budget content, long expectedVersion, PersonId by) {
        return changes.make(access.lockToEdit(id, by)
                        .map(project -> project.change(
                                draft -> Drafting.saveBudget(draft, content, expectedVersion, now.get()))))
                .map(project -> project.sheet().budget());
    }
}
