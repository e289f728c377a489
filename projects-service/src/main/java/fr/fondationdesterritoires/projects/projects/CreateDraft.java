package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.calls.Calls;
import fr.fondationdesterritoires.projects.organisations.Organisations;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Ally;
import fr.fondationdesterritoires.projects.projects.domain.CallId;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectEvent;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.Standing;
import fr.fondationdesterritoires.projects.projects.domain.Standing.Right;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Begins a project that an organisation carries. */
@Component
class CreateDraft {

    private final Organisations organisations;
    private final Calls calls;
    private final ProjectChanges changes;
    private final Now now;

    CreateDraft(Organisations organisations, Calls calls, ProjectChanges changes, Now now) {
        this.organisations = organisations;
        this.calls = calls;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> create(OrganisationId lead, Optional<CallId> call, String title, PersonId by) {
        return changes.make(known(call)
                .then(organisations.find(lead))
                .map(organisation -> mayLead(organisation, by).map(ally -> begin(ally, call, title, by))));
    }

    private static Outcome<Ally> mayLead(Organisation organisation, PersonId by) {
        Optional<MembershipRole> role = organisation.roleOf(by);
        if (role.isEmpty()) {
            return Outcome.refused(Because.MEMBERSHIP_REQUIRED);
        }
        return new Standing(AllianceRole.LEAD, role.get()).may(Right.EDIT)
                ? Outcome.accepted(Ally.of(organisation))
                : Outcome.refused(Because.EDITOR_REQUIRED);
    }

    private Change begin(Ally lead, Optional<CallId> call, String title, PersonId by) {
        ProjectEvent.Drafted drafted =
                Drafting.begin(new ProjectId(UUID.randomUUID()), lead, call, title, by, now.get());
        return new Change.Made(new Project.Draft(drafted.sheet()), drafted);
    }

    private Mono<Void> known(Optional<CallId> call) {
        return Mono.justOrEmpty(call)
                .flatMap(id -> calls.find(id.value()).switchIfEmpty(Refusals.signal(Because.UNKNOWN_CALL)))
                .then();
    }
}
