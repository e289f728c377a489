package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.funding.applications.ApplicationQueries.ApplicationRow;
import fr.fondationdesterritoires.funding.applications.ApplicationQueries.Filter;
import fr.fondationdesterritoires.funding.applications.ApplicationStore.StoredApplication;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.people.People;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.RefusalException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/applications")
class ApplicationController {

    private final ApplicationStore applications;
    private final ApplicationQueries queries;
    private final ApplicationAccess access;
    private final OverruleEligibility overruleEligibility;
    private final Applications.Verdicts verdicts;
    private final Idempotency idempotency;

    ApplicationController(
            ApplicationStore applications,
            ApplicationQueries queries,
            ApplicationAccess access,
            OverruleEligibility overruleEligibility,
            Applications.Verdicts verdicts,
            Idempotency idempotency) {
        this.applications = applications;
        this.queries = queries;
        this.access = access;
        this.overruleEligibility = overruleEligibility;
        this.verdicts = verdicts;
        this.idempotency = idempotency;
    }

    record OverruleDraft(@NotBlank @Size(max = 5_000) String reason) {}

    record OverruleView(String reason, Instant overruledAt) {}

    record DecisionRow(
            UUID decisionId,
            DecisionOutcome outcome,
            String explanation,
            long amountCents,
            long premiumCents,
            boolean premiumCut,
            @Nullable String conditions,
            @Nullable String reasons,
            Instant decidedAt) {

        static DecisionRow of(DecisionTaken taken) {
            return new DecisionRow(
                    taken.decisionId(),
                    taken.outcome(),
                    taken.explanation(),
                    taken.amountCents().cents(),
                    taken.premiumCents().cents(),
                    Boolean.TRUE.equals(taken.premiumCut()),
                    taken.conditions(),
                    taken.reasons(),
                    taken.decidedAt());
        }
    }

    private record OverruleRequest(UUID applicationId, OverruleDraft draft) {}

    record PlacementView(UUID sessionId, UUID itemId) {}

    record ApplicationView(
            UUID applicationId,
            String number,
            UUID projectId,
            UUID callId,
            int round,
            String state,
            long version,
            Instant submittedAt,
            String sha256,
            Dossier dossier,
            List<AlliedOrganisation> alliance,
            List<EligibilityFinding> eligibility,
            List<EligibilityRule> unmetRules,
            PremiumRate premium,
            @Nullable OverruleView overrule,
            Applications.@Nullable LocalOpinion localOpinion,
            @Nullable PlacementView placement,
            @Nullable DecisionRow decision) {}

    @GetMapping
    @Operation(operationId = "listApplications")
    Mono<Page<ApplicationRow>> list(
            CurrentPerson person,
            @RequestParam(required = false) @Nullable UUID callId,
            @RequestParam(required = false) @Nullable UUID committeeId,
            @RequestParam(required = false) @Nullable String state,
            PageRequest page) {
        Filter filter = new Filter(
                Optional.ofNullable(callId),
                Optional.ofNullable(committeeId),
                Optional.ofNullable(state).map(ApplicationController::stateName));
        return People.fundManagerOnly(person)
                .then(queries.page(person.id(), filter, page))
                .map(rows -> Page.of(rows, page, row -> Cursor.of(row.submittedAt(), row.applicationId())));
    }

    private static String stateName(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        if (!Application.STATE_NAMES.contains(name)) {
            throw new RefusalException(Refusal.of(Refusal.Kind.BAD_REQUEST, "application-state-unknown"));
        }
        return name;
    }

    @GetMapping("/{applicationId}")
    @Operation(operationId = "getApplication")
    Mono<ApplicationView> get(@PathVariable UUID applicationId, CurrentPerson person) {
        ApplicationId id = new ApplicationId(applicationId);
        return access.manage(person, id).then(applications.find(id)).flatMap(this::view);
    }

    @PostMapping("/{applicationId}/eligibility-overrule")
    @Operation(operationId = "overruleEligibility")
    Mono<ApplicationView> overrule(
            @PathVariable UUID applicationId,
            CurrentPerson person,
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody OverruleDraft draft) {
        return idempotency.once(
                key,
                person,
                "overrule-eligibility",
                new OverruleRequest(applicationId, draft),
                ApplicationView.class,
                () -> overruleEligibility
                        .with(person, new ApplicationId(applicationId), draft.reason())
                        .flatMap(this::view));
    }

    private Mono<ApplicationView> view(StoredApplication stored) {
        ApplicationId id = stored.application().candidacy().id();
        Mono<Optional<DecisionRow>> decision =
                verdicts.lastOn(id).map(DecisionRow::of).map(Optional::of).defaultIfEmpty(Optional.empty());
        return queries.file(id).zipWith(decision, (file, taken) -> view(stored, file, taken));
    }

    private static ApplicationView view(
            StoredApplication stored, Applications.File file, Optional<DecisionRow> decision) {
        Application application = stored.application();
        ProjectSubmitted submission = file.submission();
        return new ApplicationView(
                file.id().value(),
                submission.number(),
                submission.projectId(),
                submission.callId(),
                submission.round(),
                application.stateName(),
                stored.version(),
                submission.submittedAt(),
                submission.sha256(),
                submission.dossier(),
                submission.alliance(),
                submission.eligibility(),
                application.candidacy().unmetRules().stream().sorted().toList(),
                submission.premium(),
                application
                        .overruled()
                        .map(overrule -> new OverruleView(overrule.reason(), overrule.at()))
                        .orElse(null),
                file.localOpinion().orElse(null),
                placement(application)
                        .map(placed -> new PlacementView(placed.session(), placed.item()))
                        .orElse(null),
                decision.orElse(null));
    }

    private static Optional<Placement> placement(Application application) {
        return application instanceof Application.InCommittee placed
                ? Optional.of(placed.placement())
                : Optional.empty();
    }
}
