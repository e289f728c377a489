package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A project is withdrawn while the fund has to do with it. */
@ServiceTest
class WithdrawalTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void a_withdrawal_that_comes_after_the_decision_is_refused_for_all_to_know() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        DecisionTaken taken = published(DecisionTaken.class, candidate.application());
        Instant withdrawnAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, withdrawnAt), 3);
        assertThat(house.state(candidate)).isEqualTo("FUNDED");
        assertThat(fund().path("committedCents").asLong()).isEqualTo(2_200_000);
        assertThat(refusedWithdrawals(candidate)).singleElement().satisfies(refused -> {
            assertThat(refused.decisionId()).isEqualTo(taken.decisionId());
            assertThat(refused.outcome()).isEqualTo(DecisionOutcome.FUNDED);
            assertThat(refused.amountCents()).isEqualTo(Money.ofCents(2_000_000));
            assertThat(refused.premiumCents()).isEqualTo(Money.ofCents(200_000));
            assertThat(refused.decidedAt()).isEqualTo(taken.decidedAt());
            assertThat(refused.withdrawnAt()).isEqualTo(withdrawnAt);
        });
    }

    @Test
    void a_second_withdrawal_changes_nothing_and_is_not_told() {
        House.Candidate candidate = house.candidate();
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, Instant.now()), 3);
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, Instant.now()), 4);
        assertThat(house.state(candidate)).isEqualTo("WITHDRAWN");
        assertThat(refusedWithdrawals(candidate)).isEmpty();
    }

    @Test
    void a_withdrawal_voids_the_open_ballot_and_gives_the_money_back() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 5, "FOR").is(200);
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, Instant.now()), 3);
        assertThat(house.state(candidate)).isEqualTo("WITHDRAWN");
        assertThat(fund().path("availableCents").asLong()).isEqualTo(10_000_000);
        assertThat(meeting.seenBy(house.chair(), 0).path("state").asString()).isEqualTo("WITHDRAWN");
        meeting.vote(0, 6, "FOR").refused(409, "ballot-not-open");
        meeting.closeBallot(0, house.chair()).refused(409, "ballot-not-open");
    }

    private JsonNode fund() {
        return house.api.get(house.manager, "/api/funds/" + house.fund).is(200).body();
    }

    private List<WithdrawalRefused> refusedWithdrawals(House.Candidate candidate) {
        return house.events.published(WithdrawalRefused.class).stream()
                .filter(event -> event.projectId().equals(candidate.project()))
                .toList();
    }

    private DecisionTaken published(Class<DecisionTaken> type, UUID application) {
        return house.events.published(type).stream()
                .filter(event -> event.applicationId().equals(application))
                .findFirst()
                .orElseThrow();
    }
}
