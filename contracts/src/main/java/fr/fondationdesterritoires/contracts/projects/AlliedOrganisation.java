package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of an alliance as it stood when the event was published. */
public record AlliedOrganisation(
        UUID organisationId,
        String name,
        ActorProfile profile,
        AllianceRole role,
        boolean confirmed,
        @Nullable String contribution,
        Money contributionCents) {}
