package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.timeline.Timeline;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The last steps of every act on a project: save, tell the others, add to the timeline, all in one transaction. */
@Component
class ProjectChanges {

    private final ProjectWriter writer;
    private final Calls calls;
    private final Outbox outbox;
    private final Timeline timeline;
    private final TransactionalOperator transaction;

    ProjectChanges(
            ProjectWriter writer, Calls calls, Outbox outbox, Timeline timeline, TransactionalOperator transaction) {
        this.writer = writer;
        this.calls = calls;
        this.outbox = outbox;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /** Makes what was decided; the decision is taken in the same transaction, so that its locks hold until the end. */
    Mono<Project> make(Mono<Outcome<Change>> decision) {
        return decision.transform(Refusals::orError).flatMap(this::commit).as(transaction::transactional);
    }

    private Mono<Project> commit(Change change) {
        return switch (change) {
            case Change.None(Project after) -> Mono.just(after);
            case Change.Made made -> commit(made.event(), made.after());
        };
    }

    private Mono<Project> commit(ProjectEvent event, Project after) {
        return writer.write(event, after)
                .then(publish(event, after))
                .then(addStep(event, after))
                .thenReturn(after);
    }

    private Mono<Void> publish(ProjectEvent event, Project after) {
        return callClosesAt(event, after)
                .map(closesAt -> ProjectContracts.published(event, after, closesAt))
                .switchIfEmpty(Mono.fromSupplier(() -> ProjectContracts.published(event, after, null)))
                .flatMapMany(Flux::fromIterable)
                .concatMap(published -> outbox.append(published, after.sheet().version()))
                .then();
    }

    /** Those who are invited want to know until when; nobody else is told. */
    private Mono<Instant> callClosesAt(ProjectEvent event, Project after) {
        boolean invites = event instanceof ProjectEvent.PartnerInvited || event instanceof ProjectEvent.PartnerReminded;
        return Mono.justOrEmpty(after.sheet().call())
                .filter(call -> invites)
                .flatMap(call -> calls.find(call.value()))
                .map(CallPublished::closesAt);
    }

    private Mono<Void> addStep(ProjectEvent event, Project after) {
        return Mono.justOrEmpty(ProjectSteps.of(event, after))
                .flatMap(step -> timeline.add(after.sheet().id().value(), step));
    }
}
