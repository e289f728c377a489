package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.EligibilityViews.EligibilityView;
import fr.fondationdesterritoires.projects.projects.ProjectViews.ReceiptView;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is missing, the submission, its receipt and the frozen dossier. */
@RestController
@RequestMapping("/api/projects/{projectId}")
class SubmissionController {

    record SubmissionBody(@Nullable Boolean confirmIneligible) {}

    /** What makes a repeated request the same. */
    record Asked(UUID projectId, boolean confirmIneligible) {}

    /** A receipt, and whether the request made it. */
    record Answered(ReceiptView receipt, boolean isNew) {}

    private final SubmitProject submitProject;
    private final SubmissionStore submissions;
    private final ProjectAccess access;
    private final Assessments assessments;
    private final Calls calls;
    private final EligibilityViews views;
    private final Idempotency idempotency;
    private final Now now;

    SubmissionController(
            SubmitProject submitProject,
            SubmissionStore submissions,
            ProjectAccess access,
            Assessments assessments,
            Calls calls,
            EligibilityViews views,
            Idempotency idempotency,
            Now now) {
        this.submitProject = submitProject;
        this.submissions = submissions;
        this.access = access;
        this.assessments = assessments;
        this.calls = calls;
        this.views = views;
        this.idempotency = idempotency;
        this.now = now;
    }

    @GetMapping("/eligibility")
    Mono<EligibilityView> eligibility(@PathVariable UUID projectId, CurrentPerson person, Locale locale) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> eligibility(opened.project(), locale));
    }

    @PostMapping("/submissions")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    Mono<ResponseEntity<ReceiptView>> submit(
            @PathVariable UUID projectId,
            @RequestHeader("Idempotency-Key") String key,
            CurrentPerson person,
            @RequestBody(required = false) @Nullable SubmissionBody body) {
        Instant receivedAt = now.get();
        boolean confirmed = body != null && Boolean.TRUE.equals(body.confirmIneligible());
        return idempotency
                .once(
                        key,
                        person,
                        "submit-project",
                        new Asked(projectId, confirmed),
                        Answered.class,
                        () -> submit(projectId, confirmed, receivedAt, person))
                .map(answered -> ResponseEntity.status(answered.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(answered.receipt()));
    }

    @GetMapping("/receipt")
    Mono<ReceiptView> receipt(@PathVariable UUID projectId, CurrentPerson person) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> Mono.justOrEmpty(ProjectViews.receipt(opened.project())))
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_SUBMISSION))
                .map(ProjectViews::receipt);
    }

    /** The very text whose SHA-256 the receipt bears. */
    @GetMapping(value = "/submissions/{submissionId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProjectSubmitted.class)))
    Mono<String> dossier(@PathVariable UUID projectId, @PathVariable UUID submissionId, CurrentPerson person) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> submissions.find(new ProjectId(projectId), new SubmissionId(submissionId)));
    }

    private Mono<Answered> submit(UUID projectId, boolean confirmed, Instant receivedAt, CurrentPerson person) {
        return submitProject
                .submit(new ProjectId(projectId), confirmed, receivedAt, new PersonId(person.id()))
                .map(answer -> new Answered(ProjectViews.receipt(answer.receipt()), answer.isNew()));
    }

    private Mono<EligibilityView> eligibility(Project project, Locale language) {
        return switch (project) {
            case Project.Draft draft ->
                assessments
                        .of(draft.sheet(), now.get())
                        .flatMap(assessment -> withCall(project, call -> views.view(assessment, call, language)));
            case Project.HandedIn handedIn ->
                submissions
                        .latest(handedIn.sheet().id().value())
                        .map(FrozenEligibility::of)
                        .flatMap(frozen -> withCall(project, call -> views.frozen(frozen, call, language)));
        };
    }

    private Mono<EligibilityView> withCall(Project project, Function<@Nullable CallPublished, EligibilityView> view) {
        return Mono.justOrEmpty(project.sheet().call())
                .flatMap(call -> calls.find(call.value()))
                .map(view)
                .switchIfEmpty(Mono.fromSupplier(() -> view.apply(null)));
    }
}
