package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.organisations.Organisations;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.Contacts;
import fr.fondationdesterritoires.projects.people.domain.EmailAddress;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Invitation;
import fr.fondationdesterritoires.projects.projects.domain.InvitationAllowance;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.PartnerId;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks someone, by e-mail, to bring an organisation into the alliance. */
@Component
class InvitePartner {

    private final ProjectAccess access;
    private final ProjectStore projects;
    private final Organisations organisations;
    private final Contacts contacts;
    private final ProjectChanges changes;
    private final InvitationSettings settings;
    private final Now now;

    InvitePartner(
            ProjectAccess access,
            ProjectStore projects,
            Organisations organisations,
            Contacts contacts,
            ProjectChanges changes,
            InvitationSettings settings,
            Now now) {
        this.access = access;
        this.projects = projects;
        this.settings = settings;
        this.organisations = organisations;
        this.contacts = contacts;
        this.changes = changes;
        this.now = now;
    }

    /**
     * Whom to invite, and which organisation is meant, by its name or its id. It is taken for asked, so that its people
     * are in conflict, only if the address is one of theirs: else a lead could keep from the vote whom they like.
     */
    record Guest(EmailAddress email, Optional<String> organisationName, Optional<OrganisationId> organisation) {}

    Mono<Partner> invite(ProjectId id, Guest guest, PersonId by) {
        PartnerId partner = new PartnerId(UUID.randomUUID());
        return changes.make(access.lockToEdit(id, by).flatMap(project -> decide(project, partner, guest, by)))
                .map(project -> invited(project, partner));
    }

    private Mono<Outcome<Change>> decide(Project project, PartnerId id, Guest guest, PersonId by) {
        Instant at = now.get();
        return allowance(by, at)
                .flatMap(allowance -> invitation(guest, by, at)
                        .map(invitation -> project.change(draft -> Drafting.invite(draft, id, invitation, allowance))));
    }

    private Mono<InvitationAllowance> allowance(PersonId by, Instant at) {
        return projects.lockInvitationsOf(by)
                .thenMany(projects.invitationsBy(by, at.minus(InvitationAllowance.DAY)))
                .collectList()
                .map(lately -> new InvitationAllowance(settings.mostInADay(), lately));
    }

    private Mono<Invitation> invitation(Guest guest, PersonId by, Instant at) {
        return named(guest)
                .flatMap(organisation -> contacts.reach(guest.email())
                        .map(contact -> new Invitation(
                                new InvitationId(UUID.randomUUID()),
                                contact,
                                guest.email(),
                                guest.organisationName()
                                        .or(() -> organisation.map(
                                                named -> named.profile().name())),
                                organisation
                                        .filter(named -> named.roleOf(contact).isPresent())
                                        .map(Ally::of),
                                by,
                                at,
                                at)));
    }

    private Mono<Optional<Organisation>> named(Guest guest) {
        return Mono.justOrEmpty(guest.organisation())
                .flatMap(organisations::find)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Partner invited(Project project, PartnerId id) {
        return project.sheet().alliance().partners().stream()
                .filter(partner -> partner.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
