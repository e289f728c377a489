package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A project as a whole: begin it, read it, aim it at a call, withdraw it. */
@RestController
@RequestMapping("/api/projects")
class ProjectController {

    record NewProject(UUID organisationId, @Nullable UUID callId, String title) {}

    record ChosenCall(UUID callId) {}

    record Withdrawal(@Nullable String reason) {}

    private final CreateDraft createDraft;
    private final ChooseCall chooseCall;
    private final WithdrawProject withdrawProject;
    private final ProjectAccess access;
    private final ProjectStore projects;
    private final Organisations organisations;
    private final Calls calls;
    private final Assessments assessments;
    private final Timeline timeline;
    private final ProjectViews views;
    private final Now now;

    ProjectController(
            CreateDraft createDraft,
            ChooseCall chooseCall,
            WithdrawProject withdrawProject,
            ProjectAccess access,
            ProjectStore projects,
            Organisations organisations,
            Calls calls,
            Assessments assessments,
            Timeline timeline,
            ProjectViews views,
            Now now) {
        this.createDraft = createDraft;
        this.chooseCall = chooseCall;
        this.withdrawProject = withdrawProject;
        this.access = access;
        this.projects = projects;
        this.organisations = organisations;
        this.calls = calls;
        this.assessments = assessments;
        this.timeline = timeline;
        this.views = views;
        this.now = now;
    }

    @PostMapping
    Mono<ResponseEntity<ProjectView>> create(CurrentPerson person, @RequestBody NewProject body, Locale locale) {
        PersonId by = new PersonId(person.id());
        return Refusals.orError(Presentation.title(body.title()))
                .flatMap(title -> createDraft.create(
                        new OrganisationId(body.organisationId()),
                        Optional.ofNullable(body.callId()).map(CallId::new),
                        title,
                        by))
                .flatMap(project -> read(project.sheet().id().value(), person, locale))
                .map(ProjectController::created);
    }

    @GetMapping
    Mono<Page<ListedProject>> mine(CurrentPerson person, PageRequest page, Locale locale) {
        return organisations
                .membershipsOf(new PersonId(person.id()))
                .flatMap(memberships -> mine(memberships, page, locale));
    }

    @GetMapping("/{projectId}")
    Mono<ResponseEntity<ProjectView>> read(@PathVariable UUID projectId, CurrentPerson person, Locale locale) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> view(opened.project(), opened.standing(), locale))
                .map(ProjectController::withTag);
    }

    @PutMapping("/{projectId}/call")
    Mono<ResponseEntity<ProjectView>> chooseCall(
            @PathVariable UUID projectId,
            IfMatch ifMatch,
            CurrentPerson person,
            @RequestBody ChosenCall body,
            Locale locale) {
        PersonId by = new PersonId(person.id());
        return chooseCall
                .choose(new ProjectId(projectId), new CallId(body.callId()), ifMatch.version(), by)
                .onErrorResume(StaleEdits::isStaleProject, stale -> current(projectId, person, locale))
                .then(Mono.defer(() -> read(projectId, person, locale)));
    }

    @PostMapping("/{projectId}/withdrawal")
    Mono<ResponseEntity<ProjectView>> withdraw(
            @PathVariable UUID projectId,
            CurrentPerson person,
            @RequestBody(required = false) @Nullable Withdrawal body,
            Locale locale) {
        String reason = body == null ? null : body.reason();
        return withdrawProject
                .withdraw(new ProjectId(projectId), reason, new PersonId(person.id()))
                .then(Mono.defer(() -> read(projectId, person, locale)));
    }

    @GetMapping("/{projectId}/timeline")
    Mono<List<Timeline.Step>> timeline(@PathVariable UUID projectId, CurrentPerson person) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> timeline.of(projectId));
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

    private Mono<ProjectView> view(Project project, Standing standing, Locale language) {
        return Mono.justOrEmpty(project.sheet().call())
                .flatMap(call -> calls.find(call.value()))
                .map(call -> views.project(project, standing, call, language))
                .switchIfEmpty(Mono.fromSupplier(() -> views.project(project, standing, null, language)));
    }

    private Mono<Project> current(UUID projectId, CurrentPerson person, Locale locale) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> view(opened.project(), opened.standing(), locale))
                .flatMap(view -> Refusals.signal(new StaleEdits.Shown(view)));
    }

    private static Cursor position(Project project) {
        return Cursor.of(project.sheet().updatedAt(), project.sheet().id().value());
    }

    private static ResponseEntity<ProjectView> withTag(ProjectView view) {
        return ResponseEntity.ok().eTag(IfMatch.etag(view.version())).body(view);
    }

    private static ResponseEntity<ProjectView> created(ResponseEntity<ProjectView> read) {
        ProjectView view = Objects.requireNonNull(read.getBody());
        return ResponseEntity.created(URI.create("/api/projects/" + view.projectId()))
                .eTag(IfMatch.etag(view.version()))
                .body(view);
    }
}
