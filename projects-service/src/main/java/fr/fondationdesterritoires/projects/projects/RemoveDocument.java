package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.DocumentId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a document out of a draft. */
@Component
class RemoveDocument {

    private final ProjectAccess access;
    private final DocumentStore documents;
    private final ProjectChanges changes;
    private final Now now;

    RemoveDocument(ProjectAccess access, DocumentStore documents, ProjectChanges changes, Now now) {
        this.access = access;
        this.documents = documents;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> remove(ProjectId id, String kind, DocumentId known, PersonId by) {
        return changes.make(access.lockToEdit(id, by)
                .map(project -> project.change(draft -> Drafting.removeDocument(draft, kind, known, now.get())))
                .delayUntil(decision -> decision.isAccepted() ? documents.remove(id, kind) : Mono.empty()));
    }
}
