package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Attaches a PDF to a draft, in place of the one of its kind. */
@Component
class AttachDocument {

    private final ProjectAccess access;
    private final DocumentStore documents;
    private final ProjectChanges changes;
    private final Now now;

    AttachDocument(ProjectAccess access, DocumentStore documents, ProjectChanges changes, Now now) {
        this.access = access;
        this.documents = documents;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> attach(ProjectId id, Document document, byte[] content, PersonId by) {
        Instant at = now.get();
        return changes.make(access.lockToEdit(id, by)
                .map(project -> project.change(draft -> attached(document, at)))
                .delayUntil(decision -> store(decision, id, document, content, by, at)));
    }

    private static Outcome<ProjectEvent> attached(Document document, Instant at) {
        return Outcome.accepted(new ProjectEvent.DocumentAttached(document, at));
    }

    private Mono<Void> store(
            Outcome<Change> decision, ProjectId id, Document document, byte[] content, PersonId by, Instant at) {
        return decision.isAccepted() ? documents.replace(id, document, content, by, at) : Mono.empty();
    }
}
