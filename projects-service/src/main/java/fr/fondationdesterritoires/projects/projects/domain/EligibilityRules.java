package fr.fondationdesterritoires.projects.projects.domain;

import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E1;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E2;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E3;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E4;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E5;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E6;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E7;
import static fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule.E8;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.reference.Perimeter;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The eight rules of eligibility, each one function, in the order of {@link EligibilityRule}. */
public final class EligibilityRules {

    private static final int SDG_OF_PARTNERSHIPS = 17;
    private static final String TERRITORIES = "presentation.territories";
    private static final String SDGS = "presentation.sdgs";
    private static final String REQUESTED = "budget.requestedCents";

    private static final List<Function<Candidacy, Finding>> ALL = List.of(
            EligibilityRules::leadProfileIsAllowed,
            EligibilityRules::twoOrganisationsOfTwoProfiles,
            EligibilityRules::oneTerritoryInsideThePerimeter,
            EligibilityRules::amountIsWithinBounds,
            EligibilityRules::everyoneSignedTheCharter,
            EligibilityRules::documentsAreThere,
            EligibilityRules::partnershipGoalAndAnother,
            EligibilityRules::budgetBalances);

    private EligibilityRules() {}

    public static List<Finding> judge(Candidacy candidacy) {
        return ALL.stream().map(rule -> rule.apply(candidacy)).toList();
    }

    static Finding leadProfileIsAllowed(Candidacy candidacy) {
        return byCall(E1, candidacy, call -> {
            ActorProfile profile = candidacy.alliance().lead().profile();
            if (call.profilesAllowed().isEmpty() || call.profilesAllowed().contains(profile)) {
                return Finding.met(E1, Map.of("profile", profile.name()));
            }
            List<String> allowed =
                    call.profilesAllowed().stream().sorted().map(Enum::name).toList();
            return Finding.notMet(
                    E1, "profile-not-allowed", Map.of("profile", profile.name(), "profiles", allowed), "call");
        });
    }

    static Finding twoOrganisationsOfTwoProfiles(Candidacy candidacy) {
        int organisations = candidacy.alliance().organisations().size();
        int profiles = candidacy.alliance().profiles().size();
        if (organisations < 2) {
            int waiting = candidacy.alliance().invited().size();
            return waiting > 0
                    ? Finding.missing(E2, "not-confirmed", Map.of("waiting", waiting), "partners")
                    : Finding.missing(E2, "no-partner", Map.of(), "partners");
        }
        Map<String, Object> counted = Map.of("organisations", organisations, "profiles", profiles);
        return profiles < 2 ? Finding.notMet(E2, "same-profile", counted, "partners") : Finding.met(E2, counted);
    }

    static Finding oneTerritoryInsideThePerimeter(Candidacy candidacy) {
        List<TerritoryCode> territories = candidacy.presentation().territories();
        if (territories.isEmpty()) {
            return Finding.missing(E3, "no-territory", Map.of(), TERRITORIES);
        }
        return byCall(E3, candidacy, call -> {
            Perimeter perimeter = candidacy.reference().perimeter(call.perimeter());
            return territories.stream()
                    .filter(territory -> call.perimeter().isEmpty() || perimeter.contains(territory))
                    .findFirst()
                    .map(inside -> Finding.met(E3, Map.of("territory", inside.toString())))
                    .orElseGet(() -> outside(call));
        });
    }

    private static Finding outside(CallRules call) {
        List<String> perimeter =
                call.perimeter().stream().map(TerritoryCode::toString).toList();
        return Finding.notMet(E3, "outside", Map.of("territories", perimeter), TERRITORIES);
    }

    static Finding amountIsWithinBounds(Candidacy candidacy) {
        Money requested = candidacy.budget().requested();
        if (requested.equals(Money.ZERO)) {
            return Finding.missing(E4, "no-amount", Map.of(), REQUESTED);
        }
        return byCall(E4, candidacy, call -> {
            Map<String, Object> bounds = Map.of(
                    "requestedCents", requested.cents(),
                    "minimumCents", call.minimum().cents(),
                    "maximumCents", call.maximum().cents());
            if (requested.isLessThan(call.minimum())) {
                return Finding.notMet(E4, "under-minimum", bounds, REQUESTED);
            }
            if (requested.isMoreThan(call.maximum())) {
                return Finding.notMet(E4, "over-maximum", bounds, REQUESTED);
            }
            return isWithinShare(candidacy.budget(), call) ? Finding.met(E4, bounds) : overShare(candidacy, call);
        });
    }

    private static boolean isWithinShare(Budget budget, CallRules call) {
        long asked = Math.multiplyExact(budget.requested().cents(), 100);
        long allowed = Math.multiplyExact(budget.expensesInMoney().cents(), (long) call.budgetSharePercent());
        return asked <= allowed;
    }

    private static Finding overShare(Candidacy candidacy, CallRules call) {
        Map<String, Object> arguments = Map.of(
                "requestedCents", candidacy.budget().requested().cents(),
                "percent", call.budgetSharePercent(),
                "moneyCents", candidacy.budget().expensesInMoney().cents());
        return Finding.notMet(E4, "over-share", arguments, REQUESTED, "budget.expenses");
    }

    static Finding everyoneSignedTheCharter(Candidacy candidacy) {
        List<String> unsigned =
                candidacy.alliance().unsigned().stream().map(Ally::name).toList();
        return unsigned.isEmpty()
                ? Finding.met(E5, Map.of())
                : Finding.missing(E5, "not-signed", Map.of("organisations", unsigned), "charter");
    }

    static Finding documentsAreThere(Candidacy candidacy) {
        return byCall(E6, candidacy, call -> {
            List<String> absent = call.documentsAsked().stream()
                    .filter(kind -> candidacy.sheet().document(kind).isEmpty())
                    .toList();
            String[] fields = absent.stream().map(kind -> "documents." + kind).toArray(String[]::new);
            return absent.isEmpty()
                    ? Finding.met(E6, Map.of("count", call.documentsAsked().size()))
                    : Finding.missing(E6, "document-missing", Map.of("documents", absent), fields);
        });
    }

    static Finding partnershipGoalAndAnother(Candidacy candidacy) {
        List<Integer> sdgs = candidacy.presentation().sdgs();
        if (sdgs.isEmpty()) {
            return Finding.missing(E7, "no-sdg", Map.of(), SDGS);
        }
        if (!sdgs.contains(SDG_OF_PARTNERSHIPS)) {
            return Finding.notMet(E7, "without-17", Map.of(), SDGS);
        }
        return sdgs.size() < 2
                ? Finding.notMet(E7, "only-17", Map.of(), SDGS)
                : Finding.met(E7, Map.of("count", sdgs.size()));
    }

    static Finding budgetBalances(Candidacy candidacy) {
        Budget budget = candidacy.budget();
        if (budget.expenses().isEmpty()) {
            return Finding.missing(E8, "no-budget", Map.of(), "budget.expenses");
        }
        if (budget.requested().equals(Money.ZERO)) {
            return Finding.missing(E8, "no-request", Map.of(), REQUESTED);
        }
        Money expenses = budget.totalExpenses();
        Money resources = budget.totalResources();
        Map<String, Object> sums = Map.of(
                "expensesCents", expenses.cents(),
                "resourcesCents", resources.cents(),
                "differenceCents", Math.abs(expenses.minus(resources).cents()));
        if (!expenses.equals(resources)) {
            String why = expenses.isMoreThan(resources) ? "resources-short" : "resources-over";
            return Finding.notMet(E8, why, sums, "budget.expenses", "budget.resources");
        }
        return Finding.met(E8, sums);
    }

    private static Finding byCall(EligibilityRule rule, Candidacy candidacy, Function<CallRules, Finding> judged) {
        return candidacy.call().map(judged).orElseGet(() -> Finding.missing(rule, "no-call", Map.of(), "call"));
    }
}
