package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import java.util.List;
import java.util.Map;

/**
 * What a rule of eligibility says of a project.
 *
 * @param reason a code, put into words with the arguments
 * @param fields where the mend is, none when the rule is met
 */
public record Finding(
        EligibilityRule rule, RuleOutcome outcome, String reason, Map<String, Object> arguments, List<String> fields) {

    public boolean isMet() {
        return outcome == RuleOutcome.MET;
    }

    /** Whether a submission is refused while the rule is unmet; the other rules can be overruled later. */
    public boolean isBlocking() {
        return switch (rule) {
            case E5, E6, E8 -> true;
            case E1, E2, E3, E4, E7 -> false;
        };
    }

    static Finding met(EligibilityRule rule, Map<String, Object> arguments) {
        return new Finding(rule, RuleOutcome.MET, reason(rule, "met"), arguments, List.of());
    }

    static Finding missing(EligibilityRule rule, String why, Map<String, Object> arguments, String... fields) {
        return new Finding(rule, RuleOutcome.MISSING, reason(rule, why), arguments, List.of(fields));
    }

    static Finding notMet(EligibilityRule rule, String why, Map<String, Object> arguments, String... fields) {
        return new Finding(rule, RuleOutcome.NOT_MET, reason(rule, why), arguments, List.of(fields));
    }

    private static String reason(EligibilityRule rule, String why) {
        return rule.name().toLowerCase(java.util.Locale.ROOT) + "-" + why;
    }
}
