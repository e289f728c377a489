package fr.fondationdesterritoires.territories.catalysts.domain;

import fr.fondationdesterritoires.contracts.vocabulary.CatalystRole;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.inputs.domain.Checks;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where, on what and how a catalyst works, and how many projects at a time; it may change it.
 *
 * @param capacity projects at a time, 0 to pause
 */
public record CatalystProfile(
        List<TerritoryCode> territories, List<Integer> sdgs, List<CatalystRole> roles, int capacity) {

    private static final int MOST_TERRITORIES = 50;
    private static final int MOST_PROJECTS = 50;

    public CatalystProfile {
        territories = List.copyOf(territories);
        sdgs = List.copyOf(sdgs);
        roles = List.copyOf(roles);
    }

    /** Reads a profile, adding to the checks what is wrong with it. */
    static CatalystProfile read(
            Checks checks,
            @Nullable Collection<@Nullable String> territories,
            @Nullable Collection<@Nullable Integer> sdgs,
            @Nullable Collection<@Nullable CatalystRole> roles,
            @Nullable Integer capacity) {
        return new CatalystProfile(
                checks.territories("territories", territories, MOST_TERRITORIES),
                checks.sdgs("sdgs", sdgs),
                checks.some("roles", roles, CatalystRole.values().length).stream()
                        .distinct()
                        .sorted()
                        .toList(),
                checks.number("capacity", capacity, 0, MOST_PROJECTS));
    }

    /** The profile, or everything that is wrong with it. */
    public static Outcome<CatalystProfile> of(
            @Nullable Collection<@Nullable String> territories,
            @Nullable Collection<@Nullable Integer> sdgs,
            @Nullable Collection<@Nullable CatalystRole> roles,
            @Nullable Integer capacity) {
        Checks checks = new Checks();
        CatalystProfile profile = read(checks, territories, sdgs, roles, capacity);
        return checks.outcome(() -> profile, CatalystRefusal.Invalid::new);
    }
}
