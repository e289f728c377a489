package fr.fondationdesterritoires.territories.catalysts.domain;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.territories.inputs.domain.Checks;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the foundation recognises as a catalyst. */
public record Recognition(UUID personId, @Nullable UUID organisationId, CatalystProfile profile) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The recognition, or everything that is wrong with it. */
    public static Outcome<Recognition> of(
            @Nullable UUID personId,
            @Nullable UUID organisationId,
            @Nullable Collection<@Nullable String> territories,
            @Nullable Collection<@Nullable Integer> sdgs,
            @Nullable Collection<@Nullable CatalystRole> roles,
            @Nullable Integer capacity) {
        Checks checks = new Checks();
        checks.check(personId != null, "personId", "required");
        CatalystProfile profile = CatalystProfile.read(checks, territories, sdgs, roles, capacity);
        return checks.outcome(
                () -> new Recognition(personId == null ? NOBODY : personId, organisationId, profile),
                CatalystRefusal.Invalid::new);
    }
}
