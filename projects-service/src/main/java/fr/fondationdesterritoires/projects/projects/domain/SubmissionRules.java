package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the way of a submission, and whether it may be made all the same. */
public final class SubmissionRules {

    private static final int FIRST_ROUND = 1;

    /** A project as it would be submitted at that instant. */
    public record Assessment(
            Candidacy candidacy,
            List<FieldFault> unfinished,
            List<Finding> findings,
            Optional<AlliancePremium> premium,
            Instant at) {

        /** What refuses a submission, all of it. */
        public List<FieldFault> blocking() {
            List<FieldFault> faults = new ArrayList<>(unfinished);
            findings.stream()
                    .filter(finding -> !finding.isMet() && finding.isBlocking())
                    .map(SubmissionRules::fault)
                    .forEach(faults::add);
            return List.copyOf(faults);
        }

        /** What has to be confirmed: unmet rules that leave the application ineligible. */
        public List<FieldFault> toConfirm() {
            return findings.stream()
                    .filter(finding -> !finding.isMet() && !finding.isBlocking())
                    .map(SubmissionRules::fault)
                    .toList();
        }
    }

    private SubmissionRules() {}

    public static Assessment assess(Candidacy candidacy, Optional<FragilityIndicator> indicator, Instant at) {
        Optional<AlliancePremium> premium = candidacy
                .call()
                .map(call -> AlliancePremium.of(
                        candidacy.budget().requested(), candidacy.sheet(), call, indicator, candidacy.reference()));
        return new Assessment(candidacy, unfinished(candidacy, at), EligibilityRules.judge(candidacy), premium, at);
    }

    /** Freezes the project, or says all that is in the way; {@code at} is when the request was received. */
    public static Outcome<Submission> freeze(
            Assessment assessment, SubmissionId id, PersonId by, boolean ineligibilityConfirmed) {
        List<FieldFault> blocking = assessment.blocking();
        Optional<CallRules> call = assessment.candidacy().call();
        if (!blocking.isEmpty() || call.isEmpty()) {
            return Outcome.refused(new ProjectRefusal.SubmissionBlocked(blocking));
        }
        List<FieldFault> toConfirm = assessment.toConfirm();
        if (!toConfirm.isEmpty() && !ineligibilityConfirmed) {
            return Outcome.refused(new ProjectRefusal.EligibilityToConfirm(toConfirm));
        }
        return Outcome.accepted(new Submission(
                id,
                assessment.candidacy().sheet(),
                call.get(),
                FIRST_ROUND,
                assessment.at(),
                by,
                assessment.findings(),
                assessment.premium().orElseThrow()));
    }

    private static List<FieldFault> unfinished(Candidacy candidacy, Instant at) {
        List<FieldFault> faults = new ArrayList<>(callIsOpen(candidacy.call(), at));
        Presentation presentation = candidacy.presentation();
        require(!presentation.title().isEmpty(), "presentation.title", faults);
        require(!presentation.summary().isEmpty(), "presentation.summary", faults);
        require(presentation.objective().isPresent(), "presentation.objective", faults);
        require(!presentation.partnershipKinds().isEmpty(), "presentation.partnershipKinds", faults);
        return faults;
    }

    private static List<FieldFault> callIsOpen(Optional<CallRules> call, Instant at) {
        if (call.isEmpty()) {
            return List.of(new FieldFault("call", "required", Map.of()));
        }
        if (call.get().isNotYetOpenAt(at)) {
            return List.of(new FieldFault("call", "call-not-open", Map.of()));
        }
        return call.get().isClosedAt(at) ? List.of(new FieldFault("call", "call-closed", Map.of())) : List.of();
    }

    private static void require(boolean there, String field, List<FieldFault> faults) {
        if (!there) {
            faults.add(new FieldFault(field, "required", Map.of()));
        }
    }

    private static FieldFault fault(Finding finding) {
        String field = finding.fields().isEmpty()
                ? finding.rule().name()
                : finding.fields().getFirst();
        return new FieldFault(field, finding.reason(), finding.arguments());
    }
}
