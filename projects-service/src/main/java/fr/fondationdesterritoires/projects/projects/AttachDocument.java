package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished.DocumentAsked;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.DocumentId;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Attaches a PDF that the call asks for, in place of the one of its kind. */
@Component
class AttachDocument {

    private final ProjectAccess access;
    private final Calls calls;
    private final DocumentStore documents;
    private final ProjectChanges changes;
    private final Now now;

    AttachDocument(ProjectAccess access, Calls calls, DocumentStore documents, ProjectChanges changes, Now now) {
        this.access = access;
        this.calls = calls;
        this.documents = documents;
        this.changes = changes;
        this.now = now;
    }

    /** {@code known} is the document that is replaced, none for the first of its kind. */
    Mono<Project> attach(ProjectId id, Document document, byte[] content, Optional<DocumentId> known, PersonId by) {
        Instant at = now.get();
        return changes.make(access.lockToEdit(id, by)
                .flatMap(project -> asked(project)
                        .map(asked -> project.change(draft -> Drafting.attach(draft, document, asked, known, at))))
                .delayUntil(decision -> store(decision, id, document, content, by, at)));
    }

    private Mono<Optional<List<String>>> asked(Project project) {
        return Mono.justOrEmpty(project.sheet().call())
                .flatMap(call -> calls.find(call.value()))
                .map(call -> Optional.of(
                        call.documentsAsked().stream().map(DocumentAsked::kind).toList()))
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> store(
            Outcome<Change> decision, ProjectId id, Document document, byte[] content, PersonId by, Instant at) {
        return decision.isAccepted() ? documents.replace(id, document, content, by, at) : Mono.empty();
    }
}
