package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Submission;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionId;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionRules;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Freezes a project and hands it in, once, whoever clicks and however often. */
@Component
class SubmitProject {

    private static final Logger LOG = LoggerFactory.getLogger(SubmitProject.class);

    private final ProjectAccess access;
    private final Assessments assessments;
    private final SubmissionStore submissions;
    private final ProjectChanges changes;
    private final TransactionalOperator transaction;
    private final JsonMapper json;

    SubmitProject(
            ProjectAccess access,
            Assessments assessments,
            SubmissionStore submissions,
            ProjectChanges changes,
            TransactionalOperator transaction,
            JsonMapper json) {
        this.access = access;
        this.assessments = assessments;
        this.submissions = submissions;
        this.changes = changes;
        this.transaction = transaction;
        this.json = json;
    }

    /** The receipt, and whether this very request made the submission. */
    record Answer(Receipt receipt, boolean isNew) {}

    /** {@code receivedAt} is the instant that counts; {@code ineligibilityConfirmed} lets unmet rules pass that may be overruled. */
    Mono<Answer> submit(ProjectId id, boolean ineligibilityConfirmed, Instant receivedAt, PersonId by) {
        return access.lockToSubmit(id, by)
                .flatMap(project -> submit(project, ineligibilityConfirmed, receivedAt, by))
                .as(transaction::transactional)
                .doOnNext(answer -> LOG.info(
                        "Submission {} is acknowledged", answer.receipt().number()));
    }

    private Mono<Answer> submit(Project project, boolean confirmed, Instant receivedAt, PersonId by) {
        return switch (project) {
            case Project.Draft draft -> submitNow(draft, confirmed, receivedAt, by);
            case Project.Withdrawn ignored -> Refusals.signal(Because.ALREADY_WITHDRAWN);
            case Project.HandedIn handedIn -> Mono.just(new Answer(handedIn.receipt(), false));
        };
    }

    private Mono<Answer> submitNow(Project.Draft draft, boolean confirmed, Instant receivedAt, PersonId by) {
        return assessments
                .of(draft.sheet(), receivedAt)
                .map(assessment ->
                        SubmissionRules.freeze(assessment, new SubmissionId(UUID.randomUUID()), by, confirmed))
                .transform(Refusals::orError)
                .flatMap(submission -> store(draft, submission));
    }

    private Mono<Answer> store(Project.Draft draft, Submission submission) {
        return submissions
                .nextNumber(submission.receivedAt())
                .map(number -> FrozenDossier.of(submission, number, json))
                .flatMap(frozen -> submissions.add(frozen, submission.by()))
                .flatMap(receipt -> changes.make(Mono.just(handIn(draft, submission, receipt)))
                        .thenReturn(new Answer(receipt, true)));
    }

    private static Outcome<Change> handIn(Project.Draft draft, Submission submission, Receipt receipt) {
        return Outcome.accepted(new Change.Made(draft, new ProjectEvent.Submitted(submission, receipt)));
    }
}
