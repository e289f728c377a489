package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Objective;
import fr.fondationdesterritoires.contracts.vocabulary.PartnershipKind;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.inputs.domain.Checks;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryLevel;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the alliance wants to do, on which domains and where; any of it may still be missing. */
public record Presentation(
        String title,
        String summary,
        List<Integer> sdgs,
        Optional<Objective> objective,
        List<PartnershipKind> partnershipKinds,
        List<TerritoryCode> territories) {

    public static final int LONGEST_TITLE = 140;
    public static final int LONGEST_SUMMARY = 4000;
    public static final int MOST_TERRITORIES = 50;
    public static final int LAST_SDG = 17;
    private static final int LONGEST_CODE = 40;

    public Presentation {
        sdgs = sdgs.stream().distinct().sorted().toList();
        partnershipKinds = partnershipKinds.stream().distinct().sorted().toList();
        territories = territories.stream().distinct().toList();
    }

    static Presentation titled(String title) {
        return new Presentation(title, "", List.of(), Optional.empty(), List.of(), List.of());
    }

    /** A title on its own, as a draft begins with. */
    public static Outcome<String> title(@Nullable String title) {
        Checks checks = new Checks();
        String checked = checks.required("title", title, LONGEST_TITLE);
        return checks.outcome(() -> checked, ProjectRefusal.Invalid::new);
    }

    /** Checks limits and codes, never completeness: what is unfinished can be saved. */
    public static Outcome<Presentation> checked(
            @Nullable String title,
            @Nullable String summary,
            @Nullable List<? extends @Nullable Integer> sdgs,
            @Nullable Objective objective,
            @Nullable List<? extends @Nullable PartnershipKind> partnershipKinds,
            @Nullable List<? extends @Nullable String> territories,
            Predicate<TerritoryCode> exists) {
        Checks checks = new Checks();
        String checkedTitle = checks.optional("title", title, LONGEST_TITLE);
        String checkedSummary = checks.optional("summary", summary, LONGEST_SUMMARY);
        List<Integer> checkedSdgs = Inputs.present(checks, "sdgs", sdgs);
        checks.atMost(LAST_SDG, checkedSdgs.size(), "sdgs");
        checks.check(checkedSdgs.stream().allMatch(sdg -> sdg >= 1 && sdg <= LAST_SDG), "sdgs", "unknown-sdg");
        List<PartnershipKind> checkedKinds = Inputs.present(checks, "partnershipKinds", partnershipKinds);
        checks.atMost(PartnershipKind.values().length, checkedKinds.size(), "partnershipKinds");
        List<TerritoryCode> checkedTerritories =
                territories(checks, Inputs.present(checks, "territories", territories), exists);
        return checks.outcome(
                () -> new Presentation(
                        checkedTitle,
                        checkedSummary,
                        checkedSdgs,
                        Optional.ofNullable(objective),
                        checkedKinds,
                        checkedTerritories),
                ProjectRefusal.Invalid::new);
    }

    private static List<TerritoryCode> territories(
            Checks checks, Collection<String> codes, Predicate<TerritoryCode> exists) {
        checks.atMost(MOST_TERRITORIES, codes.size(), "territories");
        SequencedSet<TerritoryCode> known = new LinkedHashSet<>();
        for (String code : codes) {
            TerritoryCode.parse(code)
                    .filter(parsed -> parsed.level() != TerritoryLevel.COUNTRY)
                    .filter(exists)
                    .ifPresentOrElse(known::add, () -> unknown(checks, code));
        }
        return List.copyOf(known);
    }

    private static void unknown(Checks checks, String code) {
        String shown = code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE) + "…";
        checks.fault("territories", "unknown-territory", Map.of("territory", shown));
    }
}
