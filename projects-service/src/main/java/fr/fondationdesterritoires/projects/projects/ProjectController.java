package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.idempotency.Idempotency;
import fr.fondationdesterritoires.platform.web.AnswerTags;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.IfMatch;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.organisations.Organisations;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.ProjectViews.ListedProject;
import fr.fondationdesterritoires.projects.projects.ProjectViews.ProjectView;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.NextStep;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.Standing;
import fr.fondationdesterritoires.projects.timeline.Timeline;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A project as a whole: begin it, read it, aim it at a call, sign its charter, withdraw it. */
@RestController
@RequestMapping("/api/projects")
class ProjectController {

    record NewProject(UUID organisationId, @Nullable UUID callId, String title) {}

    record ChosenCall(UUID callId) {}

    record Withdrawal(@Nullable String reason) {}

    record SignatureBody(String charterVersion) {}

    private final CreateDraft createDraft;
    private final ChooseCall chooseCall;
    private final WithdrawProject withdrawProject;
    private final SignCharter signCharter;
    private final ReadProject readProject;
    private final ProjectAccess access;
    private final ProjectStore projects;
    private final Organisations organisations;
    private final Calls calls;
    private final Assessments assessments;
    private final Timeline timeline;
    private final ProjectViews views;
    private final AnswerTags tags;
    private final Idempotency idempotency;
    private final Now now;

    ProjectController(
            CreateDraft createDraft,
            ChooseCall chooseCall,
            WithdrawProject withdrawProject,
            SignCharter signCharter,
            ReadProject readProject,
            ProjectAccess access,
            ProjectStore projects,
            Organisations organisations,
            Calls calls,
            Assessments assessments,
            Timeline timeline,
            ProjectViews views,
            AnswerTags tags,
            Idempotency idempotency,
            Now now) {
        this.createDraft = createDraft;
        this.chooseCall = chooseCall;
        this.withdrawProject = withdrawProject;
        this.signCharter = signCharter;
        this.readProject = readProject;
        this.access = access;
        this.projects = projects;
        this.organisations = organisations;
        this.calls = calls;
        this.assessments = assessments;
        this.timeline = timeline;
        this.views = views;
        this.tags = tags;
        this.idempotency = idempotency;
        this.now = now;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ProjectView>> create(
            @RequestHeader("Idempotency-Key") String key,
            CurrentPerson person,
            @RequestBody NewProject body,
            Locale locale) {
        return Refusals.orError(Presentation.title(body.title()))
                .flatMap(title -> idempotency.once(
                        key,
                        person,
                        "begin-draft",
                        body,
                        ProjectView.class,
                        () -> create(body, title, new PersonId(person.id()), locale)))
                .map(this::created);
    }

    @GetMapping
    Mono<Page<ListedProject>> mine(CurrentPerson person, PageRequest page, Locale locale) {
        return organisations
                .membershipsOf(new PersonId(person.id()))
                .flatMap(memberships -> mine(memberships, page, locale));
    }

    @GetMapping("/{projectId}")
    Mono<ResponseEntity<ProjectView>> read(@PathVariable UUID projectId, CurrentPerson person, Locale locale) {
        return readProject
                .read(new ProjectId(projectId), new PersonId(person.id()), locale)
                .map(this::withTag);
    }

    @PutMapping("/{projectId}/call")
    Mono<ResponseEntity<ProjectView>> chooseCall(
            @PathVariable UUID projectId,
            IfMatch ifMatch,
            CurrentPerson person,
            @RequestBody ChosenCall body,
            Locale locale) {
        ProjectId id = new ProjectId(projectId);
        PersonId by = new PersonId(person.id());
        return chooseCall
                .choose(id, new CallId(body.callId()), ifMatch.version(), by)
                .onErrorResume(StaleEdits::isStaleProject, stale -> showCurrent(id, by, locale))
                .flatMap(project -> readProject.read(id, by, locale))
                .map(this::withTag);
    }

    @PostMapping("/{projectId}/withdrawal")
    Mono<ResponseEntity<ProjectView>> withdraw(
            @PathVariable UUID projectId,
            CurrentPerson person,
            @RequestBody(required = false) @Nullable Withdrawal body,
            Locale locale) {
        ProjectId id = new ProjectId(projectId);
        PersonId by = new PersonId(person.id());
        return withdrawProject
                .withdraw(id, body == null ? null : body.reason(), by)
                .flatMap(project -> readProject.read(id, by, locale))
                .map(this::withTag);
    }

    @PostMapping("/{projectId}/charter-signature")
    Mono<ResponseEntity<ProjectView>> signCharter(
            @PathVariable UUID projectId, CurrentPerson person, @RequestBody SignatureBody body, Locale locale) {
        ProjectId id = new ProjectId(projectId);
        PersonId by = new PersonId(person.id());
        return signCharter
                .sign(id, body.charterVersion(), by)
                .flatMap(project -> readProject.read(id, by, locale))
                .map(this::withTag);
    }

    @GetMapping("/{projectId}/timeline")
    Mono<List<Timeline.Step>> timeline(@PathVariable UUID projectId, CurrentPerson person) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> timeline.of(projectId));
    }

    private Mono<ProjectView> create(NewProject body, String title, PersonId by, Locale language) {
        Optional<CallId> call = Optional.ofNullable(body.callId()).map(CallId::new);
        return createDraft
                .create(new OrganisationId(body.organisationId()), call, title, by)
                .flatMap(project -> readProject.read(project.sheet().id(), by, language));
    }

    private Mono<Page<ListedProject>> mine(
            Map<OrganisationId, MembershipRole> memberships, PageRequest page, Locale language) {
        return projects.ofOrganisations(memberships.keySet(), page)
                .collectList()
                .flatMap(found -> calls.find(callsOf(found))
                        .map(known -> Page.of(found, page, ProjectController::position)
                                .map(project -> listed(project, memberships, known, language))));
    }

    private ListedProject listed(
            Project project,
            Map<OrganisationId, MembershipRole> memberships,
            Map<UUID, CallPublished> known,
            Locale language) {
        AllianceRole role = project.sheet()
                .alliance()
                .standing(memberships)
                .map(Standing::alliance)
                .orElse(AllianceRole.PARTNER);
        NextStep next = NextStep.of(project, assessments.of(project.sheet(), known, now.get()), role);
        CallPublished call =
                project.sheet().call().map(id -> known.get(id.value())).orElse(null);
        return views.listed(project, role, next, call, language);
    }

    private static Set<UUID> callsOf(List<Project> projects) {
        return projects.stream()
                .flatMap(project -> project.sheet().call().stream())
                .map(CallId::value)
                .collect(Collectors.toSet());
    }

    private Mono<Project> showCurrent(ProjectId id, PersonId person, Locale language) {
        return readProject.read(id, person, language).flatMap(view -> Refusals.signal(new StaleEdits.Shown(view)));
    }

    private static Cursor position(Project project) {
        return Cursor.of(project.sheet().updatedAt(), project.sheet().id().value());
    }

    private ResponseEntity<ProjectView> withTag(ProjectView view) {
        return ResponseEntity.ok().eTag(tags.of(view.version(), view)).body(view);
    }

    private ResponseEntity<ProjectView> created(ProjectView view) {
        return ResponseEntity.created(URI.create("/api/projects/" + view.projectId()))
                .eTag(tags.of(view.version(), view))
                .body(view);
    }
}
