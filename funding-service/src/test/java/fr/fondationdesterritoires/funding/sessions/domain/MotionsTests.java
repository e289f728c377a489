package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be moved. */
class MotionsTests extends SessionOfNine {

    @ParameterizedTest
    @CsvSource({
        // amount, requested, maximum, refused because
        "0, 100, 100, amount-not-positive",
        "1, 100, 100, ",
        "100, 100, 100, ",
        "101, 100, 200, amount-above-request",
        "100, 100, 99, amount-above-call-maximum",
    })
    void an_award_is_more_than_nothing_and_at_most_what_was_asked_and_what_the_call_gives(
            long amount, long requested, long maximum, String code) {
        Outcome<Award> award =
                Motions.award(Money.ofEuros(amount), candidacy(requested), Money.ofEuros(maximum), Optional.empty());
        String refused = award instanceof Outcome.Refused<Award>(Refusal refusal) ? refusal.code() : null;
        assertThat(refused).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1099, true", "1100, false", "1101, false"})
    void only_what_the_money_left_does_not_cover_goes_to_the_waiting_list(long balance, boolean accepted) {
        Award award = new Award(Money.ofEuros(1_000), Money.ofEuros(100), false, Optional.empty());
        assertThat(Motions.waitingListOnlyWithoutMoney(Motion.WAITING_LIST, award, Money.ofEuros(balance))
                        .isAccepted())
                .isEqualTo(accepted);
        assertThat(Motions.waitingListOnlyWithoutMoney(Motion.FUND, award, Money.ofEuros(balance))
                        .isAccepted())
                .isTrue();
    }

    private static Candidacy candidacy(long requested) {
        return new Candidacy(
                APPLICATION,
                new ProjectId(new UUID(6, 1)),
                new CallId(new UUID(6, 2)),
                new UUID(6, 3),
                1,
                "9f86d081",
                "2026-000123",
                NOW,
                Set.of(),
                Money.ofEuros(requested),
                10);
    }
}
