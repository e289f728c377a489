package fr.fondationdesterritoires.projects.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTests {

    private static final ApplicationId APPLICATION = new ApplicationId(UUID.randomUUID());

    @Test
    void an_eligible_application_is_reviewed() {
        assertThat(ProjectState.of(Application.follow(in(ProjectState.SUBMITTED), received())))
                .isEqualTo(ProjectState.UNDER_REVIEW);
    }

    @Test
    void an_ineligible_one_waits_until_it_is_overruled() {
        Project ineligible = Application.follow(
                in(ProjectState.SUBMITTED), new Application.Received(APPLICATION, false, List.of(EligibilityRule.E2)));
        assertThat(ineligible)
                .isInstanceOfSatisfying(
                        Project.Ineligible.class,
                        project -> assertThat(project.unmet()).containsExactly(EligibilityRule.E2));
        assertThat(ProjectState.of(Application.follow(ineligible, new Application.Overruled(APPLICATION))))
                .isEqualTo(ProjectState.UNDER_REVIEW);
    }

    @Test
    void an_agenda_brings_it_to_the_committee() {
        assertThat(ProjectState.of(Application.follow(
                        in(ProjectState.UNDER_REVIEW), new Application.PlacedOnAgenda(APPLICATION, Given.NOW))))
                .isEqualTo(ProjectState.IN_COMMITTEE);
    }

    @ParameterizedTest
    @CsvSource({"FUNDED, FUNDED", "WAITING_LIST, WAITING_LIST", "REFUSED, REFUSED", "DEFERRED, DEFERRED"})
    void each_decision_has_its_state(DecisionOutcome outcome, ProjectState state) {
        assertThat(ProjectState.of(Application.follow(in(ProjectState.IN_COMMITTEE), decided(outcome))))
                .isEqualTo(state);
    }

    @Test
    void a_superseding_decision_replaces_the_first() {
        Project refused = Application.follow(in(ProjectState.IN_COMMITTEE), decided(DecisionOutcome.REFUSED));
        assertThat(ProjectState.of(Application.follow(refused, decided(DecisionOutcome.FUNDED))))
                .isEqualTo(ProjectState.FUNDED);
    }

    @Test
    void a_withdrawal_that_came_too_late_gives_way_to_the_decision() {
        assertThat(Application.follow(
                        in(ProjectState.WITHDRAWN),
                        new Application.WithdrawalRefused(decision(DecisionOutcome.FUNDED))))
                .isInstanceOfSatisfying(
                        Project.Funded.class,
                        project -> assertThat(project.decision()).isEqualTo(decision(DecisionOutcome.FUNDED)));
    }

    @Test
    void taken_off_an_agenda_it_waits_again_and_what_is_decided_stays_so() {
        Application.Fact off = new Application.TakenOffAgenda(APPLICATION);
        assertThat(ProjectState.of(Application.follow(in(ProjectState.IN_COMMITTEE), off)))
                .isEqualTo(ProjectState.UNDER_REVIEW);
        assertThat(ProjectState.of(Application.follow(in(ProjectState.FUNDED), off)))
                .isEqualTo(ProjectState.FUNDED);
        assertThat(ProjectState.of(Application.follow(in(ProjectState.WITHDRAWN), off)))
                .isEqualTo(ProjectState.WITHDRAWN);
    }

    @Test
    void what_was_withdrawn_stays_so_and_a_draft_has_no_application() {
        assertThat(ProjectState.of(Application.follow(in(ProjectState.WITHDRAWN), decided(DecisionOutcome.FUNDED))))
                .isEqualTo(ProjectState.WITHDRAWN);
        assertThat(ProjectState.of(Application.follow(in(ProjectState.DRAFT), received())))
                .isEqualTo(ProjectState.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void a_dossier_is_withdrawn_any_time_before_the_decision(ProjectState state) {
        boolean possible = EnumSet.of(
                        ProjectState.SUBMITTED,
                        ProjectState.UNDER_REVIEW,
                        ProjectState.INELIGIBLE,
                        ProjectState.IN_COMMITTEE,
                        ProjectState.DEFERRED)
                .contains(state);
        assertThat(in(state).withdraw("Faute de temps", Given.AWA, Given.NOW).isAccepted())
                .isEqualTo(possible);
    }

    @Test
    void a_draft_is_not_withdrawn_and_nothing_is_twice() {
        assertThat(in(ProjectState.DRAFT).withdraw(null, Given.AWA, Given.NOW))
                .isEqualTo(Outcome.refused(Because.NOT_SUBMITTED));
        assertThat(in(ProjectState.WITHDRAWN).withdraw(null, Given.AWA, Given.NOW))
                .isEqualTo(Outcome.refused(Because.ALREADY_WITHDRAWN));
        assertThat(in(ProjectState.FUNDED).withdraw(null, Given.AWA, Given.NOW))
                .isEqualTo(Outcome.refused(Because.ALREADY_DECIDED));
    }

    @Test
    void a_reason_for_withdrawing_has_2000_signs_at_most() {
        assertThat(in(ProjectState.SUBMITTED)
                        .withdraw("x".repeat(2000), Given.AWA, Given.NOW)
                        .isAccepted())
                .isTrue();
        assertThat(in(ProjectState.SUBMITTED)
                        .withdraw("x".repeat(2001), Given.AWA, Given.NOW)
                        .isAccepted())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void only_a_draft_is_changed(ProjectState state) {
        Outcome<Change> change =
                in(state).change(draft -> Outcome.accepted(new ProjectEvent.CharterSigned(Given.SIGNATURE)));
        assertThat(change.isAccepted()).isEqualTo(state == ProjectState.DRAFT);
    }

    private static Application.Fact received() {
        return new Application.Received(APPLICATION, true, List.of());
    }

    private static Application.Fact decided(DecisionOutcome outcome) {
        return new Application.DecisionTaken(decision(outcome));
    }

    private static Decision decision(DecisionOutcome outcome) {
        return new Decision(outcome, Money.ofEuros(10), Money.ZERO, Given.NOW);
    }

    private static Project in(ProjectState state) {
        ProjectSheet sheet = Given.sheet();
        Receipt receipt = new Receipt(
                new SubmissionId(UUID.randomUUID()),
                "2026-000001",
                sheet.id(),
                Given.call().id(),
                1,
                Given.NOW,
                "ab");
        return switch (state) {
            case DRAFT -> new Project.Draft(sheet);
            case SUBMITTED -> new Project.Submitted(sheet, receipt);
            case UNDER_REVIEW -> new Project.UnderReview(sheet, receipt, APPLICATION);
            case INELIGIBLE -> new Project.Ineligible(sheet, receipt, APPLICATION, List.of());
            case IN_COMMITTEE -> new Project.InCommittee(sheet, receipt, APPLICATION, Given.NOW);
            case FUNDED -> new Project.Funded(sheet, receipt, decision(DecisionOutcome.FUNDED));
            case WAITING_LIST -> new Project.WaitingListed(sheet, receipt, decision(DecisionOutcome.WAITING_LIST));
            case REFUSED -> new Project.Refused(sheet, receipt, decision(DecisionOutcome.REFUSED));
            case DEFERRED -> new Project.Deferred(sheet, receipt, decision(DecisionOutcome.DEFERRED));
            case WITHDRAWN -> new Project.Withdrawn(sheet, receipt, Optional.empty(), Optional.empty(), Given.NOW);
        };
    }
}
