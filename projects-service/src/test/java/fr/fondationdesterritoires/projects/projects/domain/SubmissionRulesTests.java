package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionRulesTests {

    private static final SubmissionId ID = new SubmissionId(UUID.randomUUID());
    private static final Instant CLOSING = Given.call().closesAt();

    @Test
    void a_finished_project_is_frozen_as_it_stood_when_the_request_was_received() {
        assertThat(frozen(Given.sheet(), Given.call(), Given.NOW, false))
                .isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
                    Submission submission = (Submission) accepted.value();
                    assertThat(submission.receivedAt()).isEqualTo(Given.NOW);
                    assertThat(submission.round()).isEqualTo(1);
                    assertThat(submission.findings()).hasSize(8);
                });
    }

    @Test
    void the_last_second_is_open_up_to_its_end() {
        assertThat(refusedFor(Given.sheet(), CLOSING.minusNanos(1))).isEmpty();
        assertThat(refusedFor(Given.sheet(), CLOSING)).isEmpty();
        assertThat(refusedFor(Given.sheet(), CLOSING.plusNanos(999_999_999))).isEmpty();
        assertThat(refusedFor(Given.sheet(), CLOSING.plusSeconds(1))).containsExactly("call call-closed");
    }

    @Test
    void a_call_opens_at_its_instant_and_not_before() {
        Instant opening = Given.call().opensAt();
        assertThat(refusedFor(Given.sheet(), opening.minusNanos(1))).containsExactly("call call-not-open");
        assertThat(refusedFor(Given.sheet(), opening)).isEmpty();
    }

    @Test
    void all_that_blocks_is_told_at_once() {
        Alliance unsigned = new Alliance(Given.LEAD, Optional.empty(), List.of(Given.confirmed(ActorProfile.COMPANY)));
        ProjectSheet empty = Given.with(unsigned)
                .withPresentation(Section.first(Presentation.titled(""), Given.NOW))
                .withBudget(Section.first(Budget.EMPTY, Given.NOW));
        CallRules call = Given.call(Set.of(), List.of(), List.of("statutes"));
        assertThat(faults(frozen(empty, call, CLOSING.plusSeconds(1), true)))
                .containsExactly(
                        "call call-closed",
                        "presentation.title required",
                        "presentation.summary required",
                        "presentation.objective required",
                        "presentation.partnershipKinds required",
                        "charter e5-not-signed",
                        "documents.statutes e6-document-missing",
                        "budget.expenses e8-no-budget");
    }

    @Test
    void without_a_call_nothing_is_submitted() {
        SubmissionRules.Assessment assessment = SubmissionRules.assess(
                new Candidacy(Given.sheet(), Optional.empty(), Given.FRANCE), Optional.empty(), Given.NOW);
        assertThat(faults(SubmissionRules.freeze(assessment, ID, Given.AWA, true)))
                .contains("call required");
    }

    @Test
    void an_unmet_rule_that_does_not_block_asks_for_a_confirmation_and_then_passes() {
        ProjectSheet alone = Given.with(Given.alliance());
        Outcome<Submission> unconfirmed = frozen(alone, Given.call(), Given.NOW, false);
        assertThat(unconfirmed)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("eligibility-to-confirm"));
        assertThat(faults(unconfirmed)).containsExactly("partners e2-no-partner");
        assertThat(frozen(alone, Given.call(), Given.NOW, true)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_confirmation_does_not_lift_what_blocks() {
        Alliance unsigned = new Alliance(Given.LEAD, Optional.empty(), List.of());
        assertThat(faults(frozen(Given.with(unsigned), Given.call(), Given.NOW, true)))
                .containsExactly("charter e5-not-signed");
    }

    private static List<String> refusedFor(ProjectSheet sheet, Instant at) {
        return faults(frozen(sheet, Given.call(), at, false));
    }

    private static Outcome<Submission> frozen(ProjectSheet sheet, CallRules call, Instant at, boolean confirmed) {
        SubmissionRules.Assessment assessment =
                SubmissionRules.assess(new Candidacy(sheet, Optional.of(call), Given.FRANCE), Optional.empty(), at);
        return SubmissionRules.freeze(assessment, ID, Given.AWA, confirmed);
    }

    private static List<String> faults(Outcome<Submission> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Submission> _ -> List.of();
            case Outcome.Refused<Submission> refused ->
                refused.refusal().faults().stream()
                        .map(SubmissionRulesTests::shown)
                        .toList();
        };
    }

    private static String shown(FieldFault fault) {
        return fault.field() + " " + fault.code();
    }
}
