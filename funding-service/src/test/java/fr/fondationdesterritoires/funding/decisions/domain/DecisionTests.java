package fr.fondationdesterritoires.funding.decisions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTests {

    private static final Award MOVED =
            new Award(Money.ofEuros(20_000), Money.ofEuros(2_000), true, Optional.of("Une réunion publique."));

    @ParameterizedTest
    @EnumSource(DecisionOutcome.class)
    void only_what_is_carried_has_an_award_and_only_what_is_refused_has_reasons(DecisionOutcome outcome) {
        Decision decision = Decision.of(
                new DecisionId(UUID.randomUUID()),
                new ApplicationId(UUID.randomUUID()),
                new BallotId(UUID.randomUUID()),
                new BallotResult(outcome, Explanation.MAJORITY, Tally.NONE, Map.of()),
                MOVED,
                Optional.of("Trop loin de l'appel."),
                Instant.EPOCH);
        boolean carried = outcome == DecisionOutcome.FUNDED || outcome == DecisionOutcome.WAITING_LIST;
        assertThat(decision.award()).isEqualTo(carried ? MOVED : Award.NOTHING);
        assertThat(decision.reasons().isPresent()).isEqualTo(outcome == DecisionOutcome.REFUSED);
    }
}
