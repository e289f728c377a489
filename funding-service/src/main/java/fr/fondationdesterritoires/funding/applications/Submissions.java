package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.EligibilityFinding;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import java.util.Set;
import java.util.stream.Collectors;

/** From the published language to ours. */
final class Submissions {

    private Submissions() {}

    static Candidacy candidacy(ApplicationId id, ProjectSubmitted event) {
        return new Candidacy(
                id,
                new ProjectId(event.projectId()),
                new CallId(event.callId()),
                event.submissionId(),
                event.round(),
                event.sha256(),
                event.number(),
                event.submittedAt(),
                unmetRules(event),
                event.dossier().requestedCents(),
                event.premium().ratePoints());
    }

    static Set<EligibilityRule> unmetRules(ProjectSubmitted event) {
        return event.eligibility().stream()
                .filter(finding -> finding.outcome() != RuleOutcome.MET)
                .map(EligibilityFinding::rule)
                .collect(Collectors.toSet());
    }

    static String leadName(ProjectSubmitted event) {
        return event.alliance().stream()
                .filter(organisation -> organisation.role() == AllianceRole.LEAD)
                .map(AlliedOrganisation::name)
                .findFirst()
                .orElse("");
    }
}
