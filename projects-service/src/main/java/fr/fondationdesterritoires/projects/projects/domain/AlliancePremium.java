package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.PremiumTermKind;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The extra that rewards an alliance of unlike actors (<i>prime à l'alliance</i>), with the sum term by term.
 *
 * @param ratePoints points of a hundred of the base
 * @param cut whether the call's maximum left room for less than the rate gives
 */
public record AlliancePremium(Money base, int ratePoints, Money premium, boolean cut, List<Term> terms) {

    /**
     * One term of the sum.
     *
     * @param points what it adds to the rate, or takes from it
     * @param amount what it takes from the premium; zero for the terms of the rate
     * @param reason a code, put into words with the arguments
     * @param detail what it rests on: a number of profiles, a department, or nothing
     */
    public record Term(
            PremiumTermKind kind,
            int points,
            Money amount,
            String reason,
            Map<String, Object> arguments,
            String detail) {}

    public AlliancePremium {
        terms = List.copyOf(terms);
    }

    /** The premium that a project would have with this base amount, under the rules of that call. */
    public static AlliancePremium of(
            Money base,
            ProjectSheet sheet,
            CallRules call,
            Optional<FragilityIndicator> indicator,
            TerritoryReference reference) {
        List<Term> terms = new ArrayList<>();
        int profiles = sheet.alliance().profiles().size();
        terms.add(profiles(profiles, call.premium().pointsFor(profiles)));
        call.premium().indicator().ifPresent(code -> terms.add(fragility(sheet, call.premium(), indicator, reference)));
        int points = terms.stream().mapToInt(Term::points).sum();
        int rate = Math.min(points, call.premium().ceilingPoints());
        if (rate < points) {
            terms.add(ceiling(rate, points));
        }
        Money earned = base.percentInWholeEuros(rate);
        Money room = roomUnder(call.maximum(), base);
        if (earned.isMoreThan(room)) {
            terms.add(callMaximum(call.maximum(), base, earned));
        }
        return new AlliancePremium(base, rate, earned.orAtMost(room), earned.isMoreThan(room), terms);
    }

    /** A term as the frozen dossier bears it. */
    public record FrozenTerm(PremiumTermKind kind, int points, String detail) {}

    /** The premium that was told on submission, again: whatever became of the alliance, the call and the indicator. */
    public static AlliancePremium frozen(Money base, int rate, List<FrozenTerm> frozen, boolean hasTerritory) {
        Money earned = base.percentInWholeEuros(rate);
        List<Term> terms = frozen.stream()
                .map(term -> switch (term.kind()) {
                    case PROFILES -> profiles(Integer.parseInt(term.detail()), term.points());
                    case FRAGILITY -> fragility(term, hasTerritory);
                    case RATE_CEILING -> ceiling(rate, rate - term.points());
                    case CALL_MAXIMUM -> callMaximum(Money.ofCents(Long.parseLong(term.detail())), base, earned);
                })
                .toList();
        Money premium = terms.stream().map(Term::amount).reduce(earned, Money::plus);
        return new AlliancePremium(base, rate, premium, !premium.equals(earned), terms);
    }

    private static Term fragility(FrozenTerm term, boolean hasTerritory) {
        Map<String, Object> arguments = Map.of("department", term.detail());
        if (term.points() > 0) {
            return new Term(
                    PremiumTermKind.FRAGILITY,
                    term.points(),
                    Money.ZERO,
                    "premium-fragility",
                    arguments,
                    term.detail());
        }
        if (!term.detail().isEmpty()) {
            return noPoints("premium-fragility-less", arguments, term.detail());
        }
        return noPoints(hasTerritory ? "premium-fragility-no-value" : "premium-fragility-no-territory", Map.of(), "");
    }

    private static Term profiles(int profiles, int points) {
        return new Term(
                PremiumTermKind.PROFILES,
                points,
                Money.ZERO,
                "premium-profiles",
                Map.of("count", profiles),
                String.valueOf(profiles));
    }

    private static Term fragility(
            ProjectSheet sheet,
            CallRules.Premium premium,
            Optional<FragilityIndicator> indicator,
            TerritoryReference reference) {
        Optional<TerritoryCode> first =
                sheet.presentation().content().territories().stream().findFirst();
        if (first.isEmpty()) {
            return noPoints("premium-fragility-no-territory", Map.of(), "");
        }
        Optional<TerritoryCode> worst = indicator.flatMap(values -> values.worst(reference.departmentsOf(first.get())));
        if (worst.isEmpty()) {
            return noPoints("premium-fragility-no-value", Map.of(), "");
        }
        String code = worst.get().toString();
        Map<String, Object> arguments = Map.of("department", code);
        return indicator.get().isInTopQuarter(worst.get())
                ? new Term(
                        PremiumTermKind.FRAGILITY,
                        premium.fragilityPoints(),
                        Money.ZERO,
                        "premium-fragility",
                        arguments,
                        code)
                : noPoints("premium-fragility-less", arguments, code);
    }

    private static Term noPoints(String reason, Map<String, Object> arguments, String detail) {
        return new Term(PremiumTermKind.FRAGILITY, 0, Money.ZERO, reason, arguments, detail);
    }

    private static Term ceiling(int rate, int points) {
        return new Term(
                PremiumTermKind.RATE_CEILING,
                rate - points,
                Money.ZERO,
                "premium-rate-ceiling",
                Map.of("ceiling", rate),
                String.valueOf(rate));
    }

    private static Term callMaximum(Money maximum, Money base, Money earned) {
        return new Term(
                PremiumTermKind.CALL_MAXIMUM,
                0,
                roomUnder(maximum, base).minus(earned),
                "premium-call-maximum",
                Map.of("maximumCents", maximum.cents()),
                String.valueOf(maximum.cents()));
    }

    private static Money roomUnder(Money maximum, Money base) {
        return base.isMoreThan(maximum) ? Money.ZERO : maximum.minus(base).wholeEuros();
    }
}
