package fr.fondationdesterritoires.funding.calls.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.platform.refusals.FieldFault;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTests {

    private static final Instant OPENS = Instant.parse("2026-10-01T07:00:00Z");
    // 23:59:59 in Paris.
    private static final Instant CLOSES = Instant.parse("2026-11-30T22:59:59Z");
    private static final CallRules RULES = new CallRules(code -> code.equals("country-FR"));

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T06:59:59.999Z, UPCOMING",
        "2026-10-01T07:00:00Z,     OPEN",
        "2026-11-30T22:59:59Z,     OPEN",
        "2026-11-30T22:59:59.999Z, OPEN",
        "2026-11-30T23:00:00Z,     CLOSED",
    })
    void the_clock_opens_and_closes_a_published_call_at_the_end_of_the_second(Instant now, CallState state) {
        Call.Published call = new Call.Published(new CallId(UUID.randomUUID()), terms(1, 2, 2), OPENS);
        assertThat(call.stateAt(now)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T22:59:59.999Z, true", "2026-11-30T23:00:00Z, false"})
    void a_call_that_is_over_is_not_published(Instant now, boolean accepted) {
        Outcome<Call.Published> outcome = new Call.Draft(new CallId(UUID.randomUUID()), terms(1, 2, 2)).publish(now);
        assertThat(outcome.isAccepted()).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 2, minimumCents",
        "1, 2, 2, ",
        "2, 2, 2, ",
        "3, 2, 2, maximumCents",
        "1, 2, 1, shareCents",
    })
    void amounts_are_positive_and_rise_from_minimum_to_share(long minimum, long maximum, long share, String field) {
        List<String> fields = RULES.faults(terms(minimum, maximum, share)).stream()
                .map(FieldFault::field)
                .toList();
        assertThat(fields).isEqualTo(field == null ? List.of() : List.of(field));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        CallTerms terms = new CallTerms(
                new FundId(UUID.randomUUID()),
                new CommitteeId(UUID.randomUUID()),
                new LocalText("Appel", Optional.empty()),
                new LocalText("Texte", Optional.empty()),
                new CallWindow(CLOSES, CLOSES),
                List.of("country-FR", "commune-00000"),
                List.of(),
                Money.ZERO,
                Money.ofEuros(1),
                101,
                Money.ofEuros(1),
                -1,
                new PremiumTable(List.of(new PremiumTable.Step(3, 5), new PremiumTable.Step(3, 10)), 5, 101),
                Optional.empty(),
                List.of(document("STATUTES"), document("STATUTES")));
        assertThat(RULES.faults(terms))
                .extracting(FieldFault::field)
                .containsExactly(
                        "closesAt",
                        "perimeter",
                        "profilesAllowed",
                        "minimumCents",
                        "budgetSharePercent",
                        "minimumReviews",
                        "premiumTable",
                        "premiumTable",
                        "documentsAsked");
    }

    private static CallTerms.DocumentAsked document(String kind) {
        return new CallTerms.DocumentAsked(kind, new LocalText(kind, Optional.empty()));
    }

    private static CallTerms terms(long minimum, long maximum, long share) {
        return new CallTerms(
                new FundId(UUID.randomUUID()),
                new CommitteeId(UUID.randomUUID()),
                new LocalText("Appel", Optional.empty()),
                new LocalText("Texte", Optional.empty()),
                new CallWindow(OPENS, CLOSES),
                List.of("country-FR"),
                List.of(ActorProfile.ASSOCIATION),
                Money.ofEuros(minimum),
                Money.ofEuros(maximum),
                50,
                Money.ofEuros(share),
                0,
                PremiumTable.DEFAULT,
                Optional.empty(),
                List.of());
    }
}
