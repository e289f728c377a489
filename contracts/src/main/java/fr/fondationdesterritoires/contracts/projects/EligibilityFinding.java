package fr.fondationdesterritoires.contracts.projects;

import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import java.util.Map;

/** What one rule of eligibility said at submission, as code and the data it looked at. */
public record EligibilityFinding(
        EligibilityRule rule, RuleOutcome outcome, String reasonCode, Map<String, Object> arguments) {}
