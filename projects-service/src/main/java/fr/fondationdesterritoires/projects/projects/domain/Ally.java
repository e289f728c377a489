package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.projects.organisations.domain.Organisation;
import fr.fondationdesterritoires.projects.organisations.domain.OrganisationId;

/** An organisation of an alliance, as it is named now. */
public record Ally(OrganisationId id, String name, ActorProfile profile) {

    public static Ally of(Organisation organisation) {
        return new Ally(
                organisation.id(),
                organisation.profile().name(),
                organisation.profile().profile());
    }
}
