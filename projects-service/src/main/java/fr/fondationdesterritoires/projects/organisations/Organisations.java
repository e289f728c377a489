package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What other features ask about organisations. */
public interface Organisations {

    /** The organisation, or a refusal {@code organisation-not-found}. */
    Mono<Organisation> find(OrganisationId id);

    /** Where that person belongs, and their place there. */
    Mono<Map<OrganisationId, MembershipRole>> membershipsOf(PersonId person);
}
