package fr.fondationdesterritoires.territories.catalysts.domain;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.territories.inputs.domain.Checks;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the foundation recognises as a catalyst, under which public name. */
public record Recognition(
        UUID personId, String name, @Nullable UUID organisationId, CatalystProfile profile) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The recognition, or everything that is wrong with it; the name is public, so no address may stand in it. */
    public static Outcome<Recognition> of(
            @Nullable UUID personId,
            @Nullable String name,
            @Nullable UUID organisationId,
            @Nullable Collection<@Nullable String> territories,
            @Nullable Collection<@Nullable Integer> sdgs,
            @Nullable Collection<@Nullable CatalystRole> roles,
            @Nullable Integer capacity) {
        Checks checks = new Checks();
        checks.check(personId != null, "personId", "required");
        String read = checks.text("name", name, 2, 120);
        checks.check(!read.contains("@"), "name", "address-in-public-name");
        CatalystProfile profile = CatalystProfile.read(checks, territories, sdgs, roles, capacity);
        return checks.outcome(
                () -> new Recognition(personId == null ? NOBODY : personId, read, organisationId, profile),
                CatalystRefusal.Invalid::new);
    }
}
