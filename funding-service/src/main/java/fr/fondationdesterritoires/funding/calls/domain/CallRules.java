package fr.fondationdesterritoires.funding.calls.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What terms must satisfy; all that is wrong is told at once. */
public final class CallRules {

    private static final int WHOLE = 100;

    private final Predicate<String> isTerritory;
    private final List<Function<CallTerms, Stream<FieldFault>>> rules;

    /** {@code isTerritory} tells whether a code names an official area. */
    public CallRules(Predicate<String> isTerritory) {
        this.isTerritory = isTerritory;
        this.rules = List.of(
                CallRules::closesAfterItOpens,
                this::perimeterIsMadeOfTerritories,
                CallRules::someProfileIsAllowed,
                CallRules::minimumIsPositive,
                CallRules::maximumIsAtLeastTheMinimum,
                CallRules::shareHoldsTheMaximum,
                CallRules::budgetShareIsAPercentage,
                CallRules::reviewsAreNotNegative,
                CallRules::premiumTableRises,
                CallRules::premiumPointsArePercentages,
                CallRules::documentsAreAskedOnce);
    }

    public List<FieldFault> faults(CallTerms terms) {
        return rules.stream().flatMap(rule -> rule.apply(terms)).toList();
    }

    static Stream<FieldFault> closesAfterItOpens(CallTerms terms) {
        return faultUnless(
                terms.window().closesAt().isAfter(terms.window().opensAt()), "closesAt", "closes-before-opening");
    }

    private Stream<FieldFault> perimeterIsMadeOfTerritories(CallTerms terms) {
        if (terms.perimeter().isEmpty()) {
            return Stream.of(fault("perimeter", "required"));
        }
        return terms.perimeter().stream()
                .filter(isTerritory.negate())
                .map(code -> new FieldFault("perimeter", "territory-unknown", Map.of("territory", code)));
    }

    static Stream<FieldFault> someProfileIsAllowed(CallTerms terms) {
        return faultUnless(!terms.profilesAllowed().isEmpty(), "profilesAllowed", "required");
    }

    static Stream<FieldFault> minimumIsPositive(CallTerms terms) {
        return faultUnless(terms.minimum().isMoreThan(Money.ZERO), "minimumCents", "amount-not-positive");
    }

    static Stream<FieldFault> maximumIsAtLeastTheMinimum(CallTerms terms) {
        return faultUnless(!terms.maximum().isLessThan(terms.minimum()), "maximumCents", "below-minimum");
    }

    static Stream<FieldFault> shareHoldsTheMaximum(CallTerms terms) {
        return faultUnless(!terms.share().isLessThan(terms.maximum()), "shareCents", "below-maximum");
    }

    static Stream<FieldFault> budgetShareIsAPercentage(CallTerms terms) {
        return faultUnless(
                terms.budgetSharePercent() >= 1 && terms.budgetSharePercent() <= WHOLE,
                "budgetSharePercent",
                "not-a-percentage");
    }

    static Stream<FieldFault> reviewsAreNotNegative(CallTerms terms) {
        return faultUnless(terms.minimumReviews() >= 0, "minimumReviews", "negative");
    }

    static Stream<FieldFault> premiumTableRises(CallTerms terms) {
        List<PremiumTable.Step> steps = terms.premium().steps();
        boolean rises = true;
        for (int at = 1; at < steps.size(); at++) {
            rises &= steps.get(at).profiles() > steps.get(at - 1).profiles()
                    && steps.get(at).points() >= steps.get(at - 1).points();
        }
        return faultUnless(rises, "premiumTable", "premium-table-not-rising");
    }

    static Stream<FieldFault> premiumPointsArePercentages(CallTerms terms) {
        boolean all = Stream.concat(
                        terms.premium().steps().stream().map(PremiumTable.Step::points),
                        Stream.of(
                                terms.premium().fragilityPoints(),
                                terms.premium().ceilingPoints()))
                .allMatch(points -> points >= 0 && points <= WHOLE);
        return faultUnless(all, "premiumTable", "not-a-percentage");
    }

    static Stream<FieldFault> documentsAreAskedOnce(CallTerms terms) {
        Set<String> kinds = new HashSet<>();
        boolean once = terms.documentsAsked().stream()
                .map(CallTerms.DocumentAsked::kind)
                .allMatch(kinds::add);
        return faultUnless(once, "documentsAsked", "document-asked-twice");
    }

    private static Stream<FieldFault> faultUnless(boolean holds, String field, String code) {
        return holds ? Stream.empty() : Stream.of(fault(field, code));
    }

    private static FieldFault fault(String field, String code) {
        return new FieldFault(field, code, Map.of());
    }
}
