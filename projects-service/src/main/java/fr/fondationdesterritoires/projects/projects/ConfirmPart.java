package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.projects.organisations.Organisations;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Contribution;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.Signature;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The invited person commits an organisation to its part and signs the charter for it. */
@Component
class ConfirmPart {

    private final ProjectStore projects;
    private final Organisations organisations;
    private final ProjectChanges changes;
    private final Now now;

    ConfirmPart(ProjectStore projects, Organisations organisations, ProjectChanges changes, Now now) {
        this.projects = projects;
        this.organisations = organisations;
        this.changes = changes;
        this.now = now;
    }

    /** What the invited person answers. */
    record Answer(OrganisationId organisation, Contribution contribution, String charterVersion) {}

    Mono<Project> confirm(InvitationId id, Answer answer, CurrentPerson person) {
        return projects.findByInvitation(id)
                .flatMap(projects::find)
                .flatMap(project -> isDone(project, id, answer, person)
                        ? Mono.just(project)
                        : changes.make(projects.lock(project.sheet().id())
                                .flatMap(locked -> decide(locked, id, answer, person))));
    }

    /** A repeated answer changes nothing. */
    private static boolean isDone(Project project, InvitationId id, Answer answer, CurrentPerson person) {
        Partner partner = partner(project, id);
        return partner instanceof Partner.Confirmed confirmed
                && confirmed.ally().id().equals(answer.organisation())
                && person.owns(confirmed.invitation().email().value());
    }

    private Mono<Outcome<Change>> decide(Project project, InvitationId id, Answer answer, CurrentPerson person) {
        Partner partner = partner(project, id);
        return Guests.check(partner, person)
                .then(organisations.find(answer.organisation()))
                .map(organisation -> project.change(draft -> Charter.isInForce(answer.charterVersion())
                        ? Drafting.confirm(
                                draft,
                                partner,
                                ally(organisation),
                                organisation.roleOf(new PersonId(person.id())),
                                answer.contribution(),
                                new Signature(answer.charterVersion(), new PersonId(person.id()), now.get()))
                        : Outcome.refused(Because.CHARTER_OUTDATED)));
    }

    private static Partner partner(Project project, InvitationId id) {
        return project.sheet().alliance().invitation(id).orElseThrow();
    }

    private static Ally ally(Organisation organisation) {
        return new Ally(
                organisation.id(),
                organisation.profile().name(),
                organisation.profile().profile());
    }
}
