package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Page;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.projects.ProjectViews.Place;
import fr.fondationdesterritoires.projects.projects.StoredProject.PartnerState;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.Contribution;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Presentation;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Invitations, from the invited person's side; their id is the mailed link. */
@RestController
@RequestMapping("/api/invitations")
class InvitationController {

    record AnswerBody(
            UUID organisationId,
            @Nullable String contribution,
            @Nullable Long contributionCents,
            String charterVersion) {}

    record Allied(String name, ActorProfile profile) {}

    /** What the invited person is asked to join. */
    record Offered(
            UUID projectId,
            ProjectState projectState,
            String summary,
            List<Integer> sdgs,
            @Nullable Objective objective,
            List<PartnershipKind> partnershipKinds,
            List<Place> places,
            List<Allied> alliance,
            long requestedCents) {}

    /**
     * {@code open} while it can be answered; {@code project} is there only for the invited person, then and once they
     * confirmed.
     */
    record InvitationView(
            UUID invitationId,
            PartnerState state,
            String projectTitle,
            String leadName,
            @Nullable String organisationName,
            String invitedEmailHint,
            Instant invitedAt,
            boolean forYou,
            boolean open,
            @Nullable Offered project) {}

    private final ConfirmPart confirmPart;
    private final DeclineInvitation declineInvitation;
    private final ProjectStore projects;
    private final ProjectViews views;

    InvitationController(
            ConfirmPart confirmPart, DeclineInvitation declineInvitation, ProjectStore projects, ProjectViews views) {
        this.confirmPart = confirmPart;
        this.declineInvitation = declineInvitation;
        this.projects = projects;
        this.views = views;
    }

    /** Those that wait for the signed-in person's answer. */
    @GetMapping
    Mono<Page<InvitationView>> mine(CurrentPerson person) {
        if (!person.emailVerified()) {
            return Mono.just(new Page<>(List.of(), null));
        }
        return projects.inviting(EmailAddress.parse(person.email())
                        .map(EmailAddress::value)
                        .orElse(""))
                .flatMapIterable(project -> waiting(project, person))
                .collectList()
                .map(found -> new Page<>(found, null));
    }

    @GetMapping("/{invitationId}")
    Mono<InvitationView> read(@PathVariable UUID invitationId, @Nullable CurrentPerson person) {
        InvitationId id = new InvitationId(invitationId);
        return projects.findByInvitation(id).flatMap(projects::find).map(project -> view(project, id, person));
    }

    @PostMapping("/{invitationId}/confirmation")
    Mono<InvitationView> confirm(@PathVariable UUID invitationId, CurrentPerson person, @RequestBody AnswerBody body) {
        InvitationId id = new InvitationId(invitationId);
        return answer(body)
                .flatMap(answer -> confirmPart.confirm(id, answer, person))
                .map(project -> view(project, id, person));
    }

    @PostMapping("/{invitationId}/refusal")
    Mono<InvitationView> decline(@PathVariable UUID invitationId, CurrentPerson person) {
        InvitationId id = new InvitationId(invitationId);
        return declineInvitation.decline(id, person).map(project -> view(project, id, person));
    }

    private static Mono<ConfirmPart.Answer> answer(AnswerBody body) {
        return Refusals.orError(Contribution.checked(body.contribution(), body.contributionCents()))
                .map(contribution -> new ConfirmPart.Answer(
                        new OrganisationId(body.organisationId()), contribution, body.charterVersion()));
    }

    private List<InvitationView> waiting(Project project, CurrentPerson person) {
        return project.sheet().alliance().invited().stream()
                .filter(partner -> Guests.isInvited(partner, person))
                .map(partner -> view(project, partner, person))
                .toList();
    }

    private InvitationView view(Project project, InvitationId id, @Nullable CurrentPerson person) {
        return view(project, project.sheet().alliance().invitation(id).orElseThrow(), person);
    }

    private InvitationView view(Project project, Partner partner, @Nullable CurrentPerson person) {
        boolean forYou = person != null && Guests.isInvited(partner, person);
        boolean open = partner instanceof Partner.Invited && project instanceof Project.Draft;
        return new InvitationView(
                partner.invitation().id().value(),
                PartnerState.of(partner),
                project.sheet().title(),
                project.sheet().alliance().lead().name(),
                partner.invitation().organisationName().orElse(null),
                partner.invitation().email().hint(),
                partner.invitation().at(),
                forYou,
                open,
                forYou && (open || partner instanceof Partner.Confirmed) ? offered(project) : null);
    }

    private Offered offered(Project project) {
        Presentation presentation = project.sheet().presentation().content();
        return new Offered(
                project.sheet().id().value(),
                ProjectState.of(project),
                presentation.summary(),
                presentation.sdgs(),
                presentation.objective().orElse(null),
                presentation.partnershipKinds(),
                views.places(presentation.territories()),
                project.sheet().alliance().organisations().stream()
                        .map(InvitationController::allied)
                        .toList(),
                project.sheet().budget().content().requested().cents());
    }

    private static Allied allied(Ally ally) {
        return new Allied(ally.name(), ally.profile());
    }
}
