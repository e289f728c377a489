package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.PremiumTermKind;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.projects.projects.domain.AlliancePremium;
import fr.fondationdesterritoires.projects.projects.domain.Finding;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionRules.Assessment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands between a draft and its submission, and the premium, in words. */
@Component
class EligibilityViews {

    private final Reasons reasons;

    EligibilityViews(Reasons reasons) {
        this.reasons = reasons;
    }

    record RuleView(
            EligibilityRule rule,
            RuleOutcome outcome,
            boolean blocking,
            String reasonCode,
            Map<String, Object> arguments,
            String reason,
            List<String> fields) {}

    /** A field that has to be filled in before a submission, whatever the rules say. */
    record UnfinishedView(String field, String code, String message) {}

    record TermView(PremiumTermKind kind, String label, int points, long amountCents) {}

    record PremiumView(long baseCents, List<TermView> terms, int ratePoints, long premiumCents, boolean cut) {}

    /** {@code premium} is missing while no call is chosen. Of a dossier that was handed in, what was found then. */
    record EligibilityView(
            List<RuleView> rules,
            List<UnfinishedView> unfinished,
            @Nullable PremiumView premium,
            boolean canSubmit,
            boolean needsConfirmation) {}

    EligibilityView frozen(FrozenEligibility frozen, @Nullable CallPublished call, Locale language) {
        return new EligibilityView(
                rules(frozen.findings(), call, language),
                List.of(),
                premium(frozen.premium(), call, language),
                false,
                false);
    }

    EligibilityView view(Assessment assessment, @Nullable CallPublished call, Locale language) {
        return new EligibilityView(
                rules(assessment.findings(), call, language),
                assessment.unfinished().stream()
                        .map(fault -> unfinished(fault, call, language))
                        .toList(),
                assessment
                        .premium()
                        .map(premium -> premium(premium, call, language))
                        .orElse(null),
                assessment.blocking().isEmpty(),
                !assessment.toConfirm().isEmpty());
    }

    private List<RuleView> rules(List<Finding> findings, @Nullable CallPublished call, Locale language) {
        return findings.stream().map(finding -> rule(finding, call, language)).toList();
    }

    private RuleView rule(Finding finding, @Nullable CallPublished call, Locale language) {
        return new RuleView(
                finding.rule(),
                finding.outcome(),
                finding.isBlocking(),
                finding.reason(),
                finding.arguments(),
                reasons.say(finding.reason(), finding.arguments(), call, language),
                finding.fields());
    }

    private UnfinishedView unfinished(FieldFault fault, @Nullable CallPublished call, Locale language) {
        String code = fault.code().equals("required") ? "required-" + fault.field() : fault.code();
        return new UnfinishedView(fault.field(), fault.code(), reasons.say(code, fault.arguments(), call, language));
    }

    private PremiumView premium(AlliancePremium premium, @Nullable CallPublished call, Locale language) {
        return new PremiumView(
                premium.base().cents(),
                premium.terms().stream().map(term -> term(term, call, language)).toList(),
                premium.ratePoints(),
                premium.premium().cents(),
                premium.cut());
    }

    private TermView term(AlliancePremium.Term term, @Nullable CallPublished call, Locale language) {
        return new TermView(
                term.kind(),
                reasons.say(term.reason(), term.arguments(), call, language),
                term.points(),
                term.amount().cents());
    }
}
