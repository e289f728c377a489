package fr.fondationdesterritoires.projects.organisations.domain;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryLevel;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself. */
public record OrganisationProfile(
        String name, ActorProfile profile, Optional<Siret> siret, Optional<Rna> rna, TerritoryCode commune) {

    public static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;

    /** Checks every field and refuses all faults at once; {@code exists} knows the areas of France. */
    public static Outcome<OrganisationProfile> checked(
            @Nullable String name,
            @Nullable ActorProfile profile,
            @Nullable String siret,
            @Nullable String rna,
            @Nullable String communeCode,
            Predicate<TerritoryCode> exists) {
        Checks checks = new Checks();
        String checkedName = checks.required("name", name, LONGEST_NAME);
        checks.check(profile != null, "profile", "required");
        Optional<Siret> checkedSiret = number(checks, "siret", siret, Siret::parse);
        Optional<Rna> checkedRna = number(checks, "rna", rna, Rna::parse);
        Optional<TerritoryCode> commune = commune(checks, communeCode, exists);
        return checks.outcome(
                () -> new OrganisationProfile(
                        checkedName, Objects.requireNonNull(profile), checkedSiret, checkedRna, commune.orElseThrow()),
                OrganisationRefusal.Invalid::new);
    }

    private static <T> Optional<T> number(
            Checks checks, String field, @Nullable String text, Function<String, Optional<T>> parser) {
        String stripped = checks.optional(field, text, LONGEST_NUMBER);
        Optional<T> parsed = parser.apply(stripped);
        checks.check(stripped.isEmpty() || parsed.isPresent(), field, field + "-invalid");
        return parsed;
    }

    private static Optional<TerritoryCode> commune(
            Checks checks, @Nullable String code, Predicate<TerritoryCode> exists) {
        String stripped = checks.required("communeCode", code, LONGEST_NUMBER);
        Optional<TerritoryCode> commune = TerritoryCode.parse(stripped)
                .filter(parsed -> parsed.level() == TerritoryLevel.COMMUNE)
                .filter(exists);
        checks.check(stripped.isEmpty() || commune.isPresent(), "communeCode", "unknown-commune");
        return commune;
    }
}
