package fr.fondationdesterritoires.projects.organisations;

import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;

/** What the others are told about an organisation. */
final class OrganisationContracts {

    private OrganisationContracts() {}

    static OrganisationChanged changed(Organisation organisation) {
        return new OrganisationChanged(
                organisation.id().value(),
                organisation.number(),
                organisation.profile().name(),
                organisation.profile().profile(),
                organisation.profile().commune().toString(),
                organisation.members().stream()
                        .map(OrganisationContracts::member)
                        .toList());
    }

    private static OrganisationChanged.Member member(Organisation.Membership membership) {
        return new OrganisationChanged.Member(membership.person().value(), membership.role());
    }
}
