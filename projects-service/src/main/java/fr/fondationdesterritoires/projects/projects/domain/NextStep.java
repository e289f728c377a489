package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionRules.Assessment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The next thing to do with a project, for one who does not want to look for it. */
public enum NextStep {
    CHOOSE_CALL,
    COMPLETE_PRESENTATION,
    COMPLETE_BUDGET,
    INVITE_PARTNER,
    WAIT_FOR_PARTNERS,
    SIGN_CHARTER,
    ATTACH_DOCUMENTS,
    SUBMIT,
    WAIT_FOR_LEAD,
    WAIT_FOR_REVIEW,
    WAIT_FOR_COMMITTEE,
    READ_DECISION,
    NONE;

    public static NextStep of(Project project, Assessment assessment, AllianceRole role) {
        return switch (project) {
            case Project.Draft draft -> role == AllianceRole.LEAD ? toSubmit(draft, assessment) : WAIT_FOR_LEAD;
            case Project.Submitted ignored -> WAIT_FOR_REVIEW;
            case Project.UnderReview ignored -> WAIT_FOR_REVIEW;
            case Project.Ineligible ignored -> WAIT_FOR_REVIEW;
            case Project.InCommittee ignored -> WAIT_FOR_COMMITTEE;
            case Project.Decided ignored -> READ_DECISION;
            case Project.Withdrawn ignored -> NONE;
        };
    }

    private static NextStep toSubmit(Project.Draft draft, Assessment assessment) {
        Alliance alliance = draft.sheet().alliance();
        if (isAtFault(assessment, "call")) {
            return CHOOSE_CALL;
        }
        if (isAtFault(assessment, "presentation") || isUnmet(assessment, EligibilityRule.E3, EligibilityRule.E7)) {
            return COMPLETE_PRESENTATION;
        }
        if (isUnmet(assessment, EligibilityRule.E4, EligibilityRule.E8)) {
            return COMPLETE_BUDGET;
        }
        if (isUnmet(assessment, EligibilityRule.E2)) {
            return alliance.invited().isEmpty() ? INVITE_PARTNER : WAIT_FOR_PARTNERS;
        }
        if (isUnmet(assessment, EligibilityRule.E5)) {
            return SIGN_CHARTER;
        }
        return isUnmet(assessment, EligibilityRule.E6) ? ATTACH_DOCUMENTS : SUBMIT;
    }

    private static boolean isAtFault(Assessment assessment, String section) {
        return assessment.unfinished().stream()
                .anyMatch(
                        fault -> fault.field().equals(section) || fault.field().startsWith(section + "."));
    }

    private static boolean isUnmet(Assessment assessment, EligibilityRule... rules) {
        Set<EligibilityRule> asked = EnumSet.copyOf(Arrays.asList(rules));
        return assessment.findings().stream().anyMatch(finding -> asked.contains(finding.rule()) && !finding.isMet());
    }
}
