package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.organisations.Organisations;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Change;
import fr.fondationdesterritoires.projects.projects.domain.Drafting;
import fr.fondationdesterritoires.projects.projects.domain.Partner;
import fr.fondationdesterritoires.projects.projects.domain.PartnerId;
import fr.fondationdesterritoires.projects.projects.domain.Project;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.Standing;
import fr.fondationdesterritoires.projects.projects.domain.Standing.Right;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes an invitation back, or ends a partner's part: by the lead, or by the partner itself. */
@Component
class PartWithPartner {

    private final ProjectAccess access;
    private final Organisations organisations;
    private final ProjectChanges changes;
    private final Now now;

    PartWithPartner(ProjectAccess access, Organisations organisations, ProjectChanges changes, Now now) {
        this.access = access;
        this.organisations = organisations;
        this.changes = changes;
        this.now = now;
    }

    Mono<Project> part(ProjectId id, PartnerId partner, PersonId by) {
        return changes.make(access.lock(id, by)
                .zipWith(
                        organisations.membershipsOf(by),
                        (opened, memberships) -> decide(opened, memberships, partner, by)));
    }

    private Outcome<Change> decide(
            ProjectAccess.Opened opened, Map<OrganisationId, MembershipRole> memberships, PartnerId id, PersonId by) {
        return opened.project()
                .sheet()
                .alliance()
                .partner(id)
                .flatMap(partner -> quality(opened.standing(), partner, memberships))
                .flatMap(as -> opened.project().change(draft -> Drafting.part(draft, id, as, by, now.get())));
    }

    /** Whoever may do it as the lead does it as the lead. */
    private static Outcome<AllianceRole> quality(
            Standing standing, Partner partner, Map<OrganisationId, MembershipRole> memberships) {
        if (standing.may(Right.EDIT)) {
            return Outcome.accepted(AllianceRole.LEAD);
        }
        return isTheirs(partner, memberships)
                ? Outcome.accepted(AllianceRole.PARTNER)
                : Outcome.refused(Because.EDITOR_REQUIRED);
    }

    private static boolean isTheirs(Partner partner, Map<OrganisationId, MembershipRole> memberships) {
        return partner.organisation()
                .flatMap(ally -> Optional.ofNullable(memberships.get(ally.id())))
                .filter(Standing::maySignFor)
                .isPresent();
    }
}
