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
import fr.fondationdesterritoires.projects.projects.domain.Drafting.Commitment;
import fr.fondationdesterritoires.projects.projects.domain.InvitationId;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.Project;
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
        return changes.make(projects.findByInvitation(id)
                .flatMap(projects::lock)
                .flatMap(project -> decide(project, id, answer, person)));
    }

    private Mono<Outcome<Change>> decide(Project project, InvitationId id, Answer answer, CurrentPerson person) {
        Partner partner = project.sheet().alliance().invitation(id).orElseThrow();
        return Guests.check(partner, person)
                .then(organisations.find(answer.organisation()))
                .map(organisation -> decide(project, partner, organisation, answer, new PersonId(person.id())));
    }

    private Outcome<Change> decide(
            Project project, Partner partner, Organisation organisation, Answer answer, PersonId by) {
        Signature signature = new Signature(answer.charterVersion(), by, now.get());
        return Drafting.confirm(
                project,
                partner,
                new Commitment(Ally.of(organisation), answer.contribution(), signature),
                organisation.roleOf(by),
                Charter.IN_FORCE);
    }
}
