package fr.fondationdesterritoires.territories.matching.domain;

import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.ALLY;
import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.candidate;
import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.catalyst;
import static fr.fondationdesterritoires.territories.matching.domain.MatchingSamples.project;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Change;
import fr.fondationdesterritoires.territories.matching.domain.Matching.Search;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystAccepted;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystAsked;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystDeclined;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystExpired;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystFreed;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystTakenUpAgain;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.CatalystsProposed;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.NobodyLeft;
import fr.fondationdesterritoires.territories.matching.domain.MatchingEvent.RequestEnded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final Instant SUBMITTED = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant DUE = SUBMITTED.plus(Duration.ofDays(10));
    private static final MatchingTerms TERMS = new MatchingTerms(3, Duration.ofDays(10));

    private final AtomicLong ids = new AtomicLong();

    @Nested
    class Submission {

        @Test
        void proposes_three_and_asks_the_first_for_ten_days() {
            Change change = submitted(1, 2, 3, 4);
            assertThat(states(change)).containsExactly("Asked", "Proposed", "Proposed");
            assertThat(kinds(change)).containsExactly(CatalystsProposed.class, CatalystAsked.class);
            assertThat(change.after().answerDue()).isEqualTo(DUE);
            assertThat(change.after().matches()).extracting(Match::position).containsExactly(1, 2, 3);
        }

        @Test
        void proposes_fewer_when_there_are_fewer() {
            assertThat(states(submitted(1))).containsExactly("Asked");
        }

        @Test
        void tells_when_nobody_can() {
            Change change = submitted();
            assertThat(kinds(change)).containsExactly(NobodyLeft.class);
            assertThat(change.after().answerDue()).isNull();
        }

        @Test
        void of_a_further_round_keeps_the_one_who_is_asked() {
            Matching matching = submitted(1, 2, 3).after();
            Change again = matching.submitted(project().build(), search(SUBMITTED.plusSeconds(60), 1, 2, 3, 4));
            assertThat(again.events()).isEmpty();
            assertThat(again.after().matches()).isEqualTo(matching.matches());
        }

        @Test
        void of_a_further_round_keeps_the_one_who_accepted() {
            Matching matching = accept(submitted(1, 2, 3).after(), 1).after();
            assertThat(matching.submitted(project().build(), search(DUE, 1, 2, 3, 4))
                            .events())
                    .isEmpty();
        }

        @Test
        void after_a_withdrawal_starts_again() {
            Matching withdrawn = submitted(1, 2).after().withdrawn(SUBMITTED).after();
            Change again = withdrawn.submitted(project().build(), search(DUE, 1, 2));
            assertThat(states(again)).containsExactly("Superseded", "Superseded", "Asked", "Proposed");
            assertThat(again.after().matches()).extracting(Match::position).containsExactly(1, 2, 3, 4);
        }
    }

    @Nested
    class Acceptance {

        @Test
        void ends_the_search() {
            Change change = accept(submitted(1, 2, 3).after(), 1);
            assertThat(states(change)).containsExactly("Accepted", "Superseded", "Superseded");
            assertThat(kinds(change)).containsExactly(CatalystAccepted.class);
            assertThat(change.after().answerDue()).isNull();
        }

        @Test
        void done_twice_changes_nothing() {
            Matching accepted = accept(submitted(1, 2, 3).after(), 1).after();
            assertThat(accept(accepted, 1)).isEqualTo(new Change(accepted, List.of()));
        }

        @Test
        void counts_up_to_the_last_instant_and_not_after() {
            Matching matching = submitted(1, 2, 3).after();
            assertThat(matching.accept(id(matching, 1), Set.of(), DUE.minusNanos(1))
                            .isAccepted())
                    .isTrue();
            assertThat(matching.accept(id(matching, 1), Set.of(), DUE).isAccepted())
                    .isTrue();
            assertRefused(
                    matching.accept(id(matching, 1), Set.of(), DUE.plusNanos(1)),
                    MatchingRefusal.Because.ANSWER_TOO_LATE);
        }

        @Test
        void is_for_the_one_asked_only() {
            Matching matching = submitted(1, 2, 3).after();
            assertRefused(matching.accept(id(matching, 2), Set.of(), SUBMITTED), MatchingRefusal.Because.UNKNOWN_MATCH);
            assertRefused(
                    matching.accept(new MatchId(new UUID(9, 9)), Set.of(), SUBMITTED),
                    MatchingRefusal.Because.UNKNOWN_MATCH);
        }

        @Test
        void is_refused_to_one_who_joined_the_alliance() {
            Matching matching = submitted(1, 2, 3).after();
            assertRefused(
                    matching.accept(id(matching, 1), Set.of(ALLY), SUBMITTED),
                    MatchingRefusal.Because.PART_OF_ALLIANCE);
        }

        @Test
        void is_refused_once_declined() {
            Matching matching = decline(submitted(1, 2, 3).after(), 1, 1, 2, 3).after();
            assertRefused(matching.accept(id(matching, 1), Set.of(), SUBMITTED), MatchingRefusal.Because.MATCH_CLOSED);
        }
    }

    @Nested
    class Refusal {

        @Test
        void asks_the_next() {
            Change change = decline(submitted(1, 2, 3).after(), 1, 1, 2, 3);
            assertThat(states(change)).containsExactly("Declined", "Asked", "Proposed");
            assertThat(kinds(change)).containsExactly(CatalystDeclined.class, CatalystAsked.class);
        }

        @Test
        void done_twice_changes_nothing() {
            Matching declined = decline(submitted(1, 2, 3).after(), 1, 1, 2, 3).after();
            assertThat(decline(declined, 1, 1, 2, 3).events()).isEmpty();
        }

        @Test
        void is_too_late_after_the_last_instant() {
            Matching matching = submitted(1, 2, 3).after();
            assertThat(matching.decline(id(matching, 1), null, search(DUE, 1, 2, 3))
                            .isAccepted())
                    .isTrue();
            assertRefused(
                    matching.decline(id(matching, 1), null, search(DUE.plusNanos(1), 1, 2, 3)),
                    MatchingRefusal.Because.ANSWER_TOO_LATE);
        }

        @Test
        void of_all_three_proposes_three_more_others() {
            Matching matching = submitted(1, 2, 3, 4, 5, 6, 7).after();
            for (int asked = 1; asked <= 2; asked++) {
                matching = decline(matching, asked, 1, 2, 3, 4, 5, 6, 7).after();
            }
            Change third = decline(matching, 3, 1, 2, 3, 4, 5, 6, 7);
            assertThat(kinds(third))
                    .containsExactly(CatalystDeclined.class, CatalystsProposed.class, CatalystAsked.class);
            assertThat(third.after().matches())
                    .extracting(Match::catalystId)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 6)
                            .mapToObj(MatchingSamples::catalyst)
                            .toList());
            assertThat(states(third))
                    .containsExactly("Declined", "Declined", "Declined", "Asked", "Proposed", "Proposed");
        }

        @Test
        void by_everybody_tells_that_nobody_is_left() {
            Matching matching = decline(submitted(1, 2).after(), 1, 1, 2).after();
            Change last = decline(matching, 2, 1, 2);
            assertThat(kinds(last)).containsExactly(CatalystDeclined.class, NobodyLeft.class);
            assertThat(states(last)).containsExactly("Declined", "Declined");
        }

        @Test
        void passes_over_one_who_has_no_capacity_left() {
            Matching matching = submitted(1, 2, 3).after();
            Change change = decline(matching, 1, 1, 3);
            assertThat(states(change)).containsExactly("Declined", "Superseded", "Asked");
        }

        @Test
        void with_nobody_in_line_who_still_can_proposes_others() {
            Matching matching = submitted(1, 2).after();
            Change change = decline(matching, 1, 5);
            assertThat(states(change)).containsExactly("Declined", "Superseded", "Asked");
            assertThat(change.after().matches().getLast().catalystId()).isEqualTo(catalyst(5));
        }
    }

    @Nested
    class Silence {

        @Test
        void is_no_answer_only_after_the_last_instant() {
            Matching matching = submitted(1, 2, 3).after();
            assertThat(matching.expire(search(DUE.minusNanos(1), 1, 2, 3)).events())
                    .isEmpty();
            assertThat(matching.expire(search(DUE, 1, 2, 3)).events()).isEmpty();
            Change change = matching.expire(search(DUE.plusNanos(1), 1, 2, 3));
            assertThat(states(change)).containsExactly("Expired", "Asked", "Proposed");
            assertThat(kinds(change)).containsExactly(CatalystExpired.class, CatalystAsked.class);
        }

        @Test
        void does_not_end_an_accompaniment() {
            Matching accepted = accept(submitted(1, 2, 3).after(), 1).after();
            assertThat(accepted.expire(search(DUE.plusSeconds(1), 1, 2, 3)).events())
                    .isEmpty();
        }
    }

    @Nested
    class TheEnd {

        @Test
        void by_withdrawal_frees_the_one_who_accompanies() {
            Change change = accept(submitted(1, 2, 3).after(), 1).after().withdrawn(DUE);
            assertThat(change.events()).containsExactly(new CatalystFreed(catalyst(1)));
            assertThat(change.after().matches().getFirst().isUnderWay()).isFalse();
        }

        @Test
        void by_withdrawal_lets_go_of_the_one_who_was_asked() {
            Matching asked = submitted(1, 2, 3).after();
            Change change = asked.withdrawn(SUBMITTED);
            assertThat(change.events())
                    .containsExactly(new RequestEnded(asked.matches().getFirst(), SUBMITTED));
            assertThat(states(change)).containsExactly("Superseded", "Superseded", "Superseded");
            assertThat(change.after().matches()).extracting(Match::wasAsked).containsExactly(true, false, false);
            assertThat(change.after().answerDue()).isNull();
        }

        @Test
        void done_twice_frees_once() {
            Matching withdrawn =
                    accept(submitted(1).after(), 1).after().withdrawn(DUE).after();
            assertThat(withdrawn.withdrawn(DUE).events()).isEmpty();
            assertThat(withdrawn.decided(DecisionOutcome.REFUSED, DUE).events()).isEmpty();
        }

        @Test
        void by_refusal_frees_too_and_by_support_does_not() {
            Matching accepted = accept(submitted(1).after(), 1).after();
            assertThat(accepted.decided(DecisionOutcome.REFUSED, DUE).events())
                    .containsExactly(new CatalystFreed(catalyst(1)));
            assertThat(accepted.decided(DecisionOutcome.FUNDED, DUE).events()).isEmpty();
            assertThat(accepted.decided(DecisionOutcome.FUNDED, DUE)
                            .after()
                            .matches()
                            .getFirst()
                            .isUnderWay())
                    .isTrue();
        }

        @Test
        void by_a_withdrawal_that_lost_against_the_committees_support_is_no_end() {
            Matching withdrawn =
                    accept(submitted(1, 2).after(), 1).after().withdrawn(DUE).after();
            for (DecisionOutcome outcome : List.of(DecisionOutcome.FUNDED, DecisionOutcome.WAITING_LIST)) {
                Change change = withdrawn.decided(outcome, DUE.plusSeconds(1));
                assertThat(change.events()).containsExactly(new CatalystTakenUpAgain(catalyst(1)));
                assertThat(change.after().matches().getFirst().isUnderWay()).isTrue();
                assertThat(change.after().standing()).isNotEqualTo(Standing.WITHDRAWN);
            }
        }

        @Test
        void by_a_withdrawal_takes_nobody_up_again_who_was_free_before_it() {
            Matching refused = accept(submitted(1).after(), 1)
                    .after()
                    .decided(DecisionOutcome.REFUSED, SUBMITTED.plusSeconds(120))
                    .after();
            Matching again =
                    refused.submitted(project().build(), search(DUE, 2)).after();
            Change change =
                    again.withdrawn(DUE.plusSeconds(1)).after().decided(DecisionOutcome.FUNDED, DUE.plusSeconds(2));
            assertThat(change.events()).isEmpty();
        }

        @Test
        void by_a_withdrawal_heard_of_after_the_decision_is_no_end() {
            Matching accepted = accept(submitted(1).after(), 1).after();
            Matching funded = accepted.decided(DecisionOutcome.FUNDED, DUE).after();
            assertThat(funded.withdrawn(DUE)).isEqualTo(new Change(funded, List.of()));
            Matching refused = accepted.decided(DecisionOutcome.REFUSED, DUE).after();
            assertThat(refused.withdrawn(DUE)).isEqualTo(new Change(refused, List.of()));
        }

        @Test
        void by_a_withdrawal_that_lost_against_a_refusal_is_a_refusal() {
            Matching withdrawn =
                    accept(submitted(1).after(), 1).after().withdrawn(DUE).after();
            Change change = withdrawn.decided(DecisionOutcome.REFUSED, DUE);
            assertThat(change.after().standing()).isEqualTo(Standing.REFUSED);
            assertThat(change.events()).isEmpty();
        }

        @Test
        void by_withdrawal_may_follow_a_deferral_whichever_is_heard_of_first() {
            Matching withdrawn =
                    accept(submitted(1).after(), 1).after().withdrawn(DUE).after();
            assertThat(withdrawn.decided(DecisionOutcome.DEFERRED, DUE)).isEqualTo(new Change(withdrawn, List.of()));
        }

        @Test
        void is_not_a_deferral() {
            Matching accepted = accept(submitted(1).after(), 1).after();
            Change deferred = accepted.decided(DecisionOutcome.DEFERRED, DUE);
            assertThat(deferred).isEqualTo(new Change(accepted, List.of()));
        }

        @Test
        void leaves_nothing_to_answer() {
            Matching withdrawn = submitted(1, 2).after().withdrawn(SUBMITTED).after();
            assertRefused(
                    withdrawn.accept(id(withdrawn, 1), Set.of(), SUBMITTED), MatchingRefusal.Because.MATCH_CLOSED);
        }
    }

    private Change submitted(Integer... candidates) {
        MatchedProject project = project().build();
        return Matching.of(project).submitted(project, search(SUBMITTED, candidates));
    }

    private Search search(Instant now, Integer... candidates) {
        return new Search(
                List.of(candidates).stream()
                        .map(number -> candidate(number).build())
                        .toList(),
                TERMS,
                () -> new MatchId(new UUID(5, ids.incrementAndGet())),
                now);
    }

    private static Change accept(Matching matching, int position) {
        return value(matching.accept(id(matching, position), Set.of(), SUBMITTED.plusSeconds(60)));
    }

    private Change decline(Matching matching, int position, Integer... candidates) {
        return value(
                matching.decline(id(matching, position), "Déjà pris", search(SUBMITTED.plusSeconds(60), candidates)));
    }

    private static MatchId id(Matching matching, int position) {
        return matching.matches().get(position - 1).id();
    }

    private static Change value(Outcome<Change> outcome) {
        return outcome.fold(change -> change, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }

    private static void assertRefused(Outcome<Change> outcome, MatchingRefusal expected) {
        assertThat(outcome).isEqualTo(Outcome.refused(expected));
    }

    private static List<String> states(Change change) {
        return change.after().matches().stream()
                .map(match -> match.state().getClass().getSimpleName())
                .toList();
    }

    private static List<Class<?>> kinds(Change change) {
        return change.events().stream().<Class<?>>map(Object::getClass).toList();
    }
}
