package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.PremiumRate;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.projects.projects.domain.AlliancePremium;
import fr.fondationdesterritoires.projects.projects.domain.AlliancePremium.FrozenTerm;
import fr.fondationdesterritoires.projects.projects.domain.Finding;
import java.util.List;

/** What the rules found when the dossier was handed in: nothing is judged anew afterwards. */
record FrozenEligibility(List<Finding> findings, AlliancePremium premium) {

    static FrozenEligibility of(ProjectSubmitted submitted) {
        return new FrozenEligibility(
                submitted.eligibility().stream().map(FrozenEligibility::finding).toList(), premium(submitted));
    }

    /** There is nothing to mend, so no field is named. */
    private static Finding finding(EligibilityFinding finding) {
        return new Finding(finding.rule(), finding.outcome(), finding.reasonCode(), finding.arguments(), List.of());
    }

    private static AlliancePremium premium(ProjectSubmitted submitted) {
        return AlliancePremium.frozen(
                submitted.dossier().requestedCents(),
                submitted.premium().ratePoints(),
                submitted.premium().terms().stream()
                        .map(FrozenEligibility::term)
                        .toList(),
                !submitted.dossier().territories().isEmpty());
    }

    private static FrozenTerm term(PremiumRate.Term term) {
        return new FrozenTerm(term.kind(), term.points(), term.detail());
    }
}
