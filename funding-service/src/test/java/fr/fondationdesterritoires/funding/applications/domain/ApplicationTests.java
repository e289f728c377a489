package fr.fondationdesterritoires.funding.applications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTests {

    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");
    private static final Placement PLACEMENT = new Placement(UUID.randomUUID(), UUID.randomUUID());
    private static final UUID DECISION = UUID.randomUUID();
    private static final Optional<Overrule> OVERRULE =
            Optional.of(new Overrule("Le budget a été précisé.", UUID.randomUUID(), NOW));

    @ParameterizedTest
    @CsvSource({"0, ELIGIBLE", "1, UNDER_REVIEW", "3, UNDER_REVIEW"})
    void without_an_unmet_rule_it_waits_for_the_reviews_that_are_asked(int minimumReviews, String state) {
        assertThat(received(Set.of()).examine(minimumReviews).stateName()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(EligibilityRule.class)
    void one_unmet_rule_makes_it_ineligible(EligibilityRule rule) {
        assertThat(received(Set.of(rule)).examine(0)).isInstanceOf(Application.Ineligible.class);
    }

    @Test
    void overruled_it_is_ready_and_keeps_the_reason() {
        Overrule overrule = new Overrule("Le budget a été précisé.", UUID.randomUUID(), NOW);
        Application.Ineligible ineligible =
                (Application.Ineligible) received(Set.of(EligibilityRule.E4)).examine(0);
        assertThat(ineligible.overrule(overrule, 0))
                .isEqualTo(new Application.Eligible(ineligible.candidacy(), Optional.of(overrule)));
        assertThat(ineligible.overrule(overrule, 1)).isInstanceOf(Application.UnderReview.class);
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void an_overrule_is_kept_whatever_is_decided_later(DecisionOutcome outcome) {
        Application.InCommittee placed = new Application.Eligible(candidacy(Set.of()), OVERRULE).place(PLACEMENT);
        assertThat(placed.decide(outcome, DECISION).overruled()).isEqualTo(OVERRULE);
        assertThat(placed.takeOff().overruled()).isEqualTo(OVERRULE);
    }

    @Test
    void an_overrule_is_kept_by_what_is_withdrawn() {
        Application.InCommittee placed = new Application.Eligible(candidacy(Set.of()), OVERRULE).place(PLACEMENT);
        assertThat(placed.withdraw(NOW))
                .isEqualTo(Outcome.accepted(new Application.Withdrawn(placed.candidacy(), OVERRULE, NOW)));
    }

    @Test
    void taken_off_an_agenda_it_is_ready_again() {
        Application.Eligible eligible =
                (Application.Eligible) received(Set.of()).examine(0);
        assertThat(eligible.place(PLACEMENT).takeOff()).isEqualTo(eligible);
    }

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void a_decision_gives_it_the_state_of_its_outcome(DecisionOutcome outcome) {
        Application decided = inCommittee().decide(outcome, DECISION);
        assertThat(decided.stateName()).isEqualTo(outcome.name());
    }

    @Test
    void it_may_be_withdrawn_until_it_is_decided() {
        List<Application> open = List.of(
                received(Set.of()),
                received(Set.of()).examine(0),
                received(Set.of()).examine(1),
                received(Set.of(EligibilityRule.E1)).examine(0),
                inCommittee(),
                inCommittee().decide(DecisionOutcome.DEFERRED, DECISION));
        assertThat(open).allMatch(application -> application.withdraw(NOW).isAccepted());
        List<Application> decided = List.of(
                inCommittee().decide(DecisionOutcome.FUNDED, DECISION),
                inCommittee().decide(DecisionOutcome.WAITING_LIST, DECISION),
                inCommittee().decide(DecisionOutcome.REFUSED, DECISION));
        assertThat(decided)
                .allMatch(application ->
                        application.withdraw(NOW).equals(Outcome.refused(ApplicationRefusal.ALREADY_DECIDED)));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void only_a_later_round_takes_the_place_of_the_former(int round, boolean taken) {
        assertThat(inCommittee().decide(DecisionOutcome.DEFERRED, DECISION).takesNewRound(round))
                .isEqualTo(taken);
    }

    @Test
    void what_is_before_the_committee_or_decided_takes_no_new_round() {
        assertThat(inCommittee().takesNewRound(2)).isFalse();
        assertThat(inCommittee().decide(DecisionOutcome.FUNDED, DECISION).takesNewRound(2))
                .isFalse();
        assertThat(inCommittee().decide(DecisionOutcome.REFUSED, DECISION).takesNewRound(2))
                .isFalse();
    }

    private static Application.InCommittee inCommittee() {
        return ((Application.Eligible) received(Set.of()).examine(0)).place(PLACEMENT);
    }

    private static Application.Received received(Set<EligibilityRule> unmet) {
        return new Application.Received(candidacy(unmet));
    }

    private static Candidacy candidacy(Set<EligibilityRule> unmet) {
        return new Candidacy(
                new ApplicationId(new UUID(1, 1)),
                new ProjectId(new UUID(1, 2)),
                new CallId(new UUID(1, 3)),
                new UUID(1, 4),
                1,
                "9f86d081",
                "2026-000123",
                NOW,
                unmet,
                Money.ofEuros(20_000),
                10);
    }
}
