package fr.fondationdesterritoires.funding.decisions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotResultTests {

    // E by college | present | ballots | outcome, as domain.md's table says.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 7 7 | 7 7 7 | 5-2-0 4-3-0 1-6-0 | REFUSED  | majority-against",
                "7 7 7 | 4 4 4 | 4-0-0 1-2-1 1-2-1 | DEFERRED | colleges-disagree",
                "7 7 6 | 4 4 2 | 3-1-0 2-2-0 2-0-0 | FUNDED   | majority"
            })
    void the_domains_table_holds(String e, String present, String ballots, DecisionOutcome outcome, String why) {
        FrozenBallot ballot = ballot(Motion.FUND, ints(e), ints(present));
        BallotResult result = BallotResult.of(ballot, Set.of(), votes(ballot, ballots));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.explanation().code()).isEqualTo(why);
        assertThat(ballot.quorumWithout(Set.of()).isMet()).isTrue();
    }

    @Test
    void the_domains_last_row_has_no_quorum_for_want_of_the_third_college() {
        Quorum quorum = ballot(Motion.FUND, ints("7 7 7"), ints("7 4 0")).quorumWithout(Set.of());
        assertThat(quorum.isMet()).isFalse();
        assertThat(quorum.missingColleges()).containsExactly(College.INITIATIVES);
    }

    @Test
    void the_third_row_needs_ten_of_twenty() {
        Quorum quorum = ballot(Motion.FUND, ints("7 7 6"), ints("4 4 2")).quorumWithout(Set.of());
        assertThat(quorum.electorate()).isEqualTo(20);
        assertThat(quorum.needed()).isEqualTo(10);
        assertThat(quorum.present()).isEqualTo(10);
    }

    // One vote below, at and above each boundary.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-2-0 1-1-0 1-1-0 | REFUSED  | majority-against",
                "1-1-1 1-1-0 1-1-0 | DEFERRED | tie-not-broken",
                "2-1-0 1-1-0 1-1-0 | DEFERRED | colleges-disagree",
                "2-1-0 2-1-0 1-1-0 | FUNDED   | majority",
                "2-1-0 2-1-0 0-1-2 | FUNDED   | majority",
                "2-1-0 2-1-0 0-2-1 | DEFERRED | tie-not-broken",
                "2-1-0 2-1-0 0-3-0 | REFUSED  | majority-against",
                "0-0-3 0-0-3 0-0-3 | DEFERRED | nothing-expressed",
                "0-0-3 0-0-3 1-0-2 | DEFERRED | colleges-disagree",
                "0-0-3 1-0-2 1-0-2 | FUNDED   | majority"
            })
    void a_majority_in_total_and_in_two_colleges_carries(String ballots, DecisionOutcome outcome, String why) {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(3, 3, 3));
        BallotResult result = BallotResult.of(ballot, Set.of(), votes(ballot, ballots));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.explanation().code()).isEqualTo(why);
    }

    @Test
    void a_motion_for_the_waiting_list_carries_as_moved() {
        FrozenBallot ballot = ballot(Motion.WAITING_LIST, List.of(1, 1, 1), List.of(1, 1, 1));
        assertThat(BallotResult.of(ballot, Set.of(), votes(ballot, "1-0-0 1-0-0 1-0-0"))
                        .outcome())
                .isEqualTo(DecisionOutcome.WAITING_LIST);
    }

    // Co-chairs are members 1 (college 1) and 4 (college 2); all else is equal in total.
    @ParameterizedTest
    @CsvSource({
        "FOR,     FOR,     FUNDED,   tie-broken-for",
        "AGAINST, AGAINST, REFUSED,  tie-broken-against",
        "FOR,     AGAINST, DEFERRED, tie-not-broken",
        "FOR,     ABSTAIN, DEFERRED, tie-not-broken",
        "ABSTAIN, ABSTAIN, DEFERRED, tie-not-broken",
        "FOR,     ,        DEFERRED, tie-not-broken",
    })
    void the_co_chairs_break_a_tie_when_both_vote_the_same_way(
            Choice first, Choice second, DecisionOutcome outcome, String why) {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(3, 3, 3), 1, 4);
        Map<MemberNumber, Choice> votes = new LinkedHashMap<>();
        votes.put(TestBench.number(1), first);
        if (second != null) {
            votes.put(TestBench.number(4), second);
        }
        balance(votes);
        BallotResult result = BallotResult.of(ballot, Set.of(), votes);
        assertThat(result.total().forVotes()).isEqualTo(result.total().against());
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.explanation().code()).isEqualTo(why);
    }

    @Test
    void a_recused_co_chair_leaves_the_tie_to_the_other() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(3, 3, 3), 1, 4);
        Map<MemberNumber, Choice> votes = new LinkedHashMap<>();
        votes.put(TestBench.number(1), Choice.FOR);
        votes.put(TestBench.number(4), Choice.AGAINST);
        votes.put(TestBench.number(7), Choice.AGAINST);
        BallotResult result = BallotResult.of(ballot, TestBench.numbers(4), votes);
        assertThat(result.explanation()).isEqualTo(Explanation.TIE_BROKEN_FOR);
        assertThat(result.outcome()).isEqualTo(DecisionOutcome.FUNDED);
    }

    @Test
    void without_any_co_chair_in_the_electorate_a_tie_is_deferred() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(3, 3, 3), 1, 4);
        Map<MemberNumber, Choice> votes = Map.of(TestBench.number(2), Choice.FOR, TestBench.number(5), Choice.AGAINST);
        assertThat(BallotResult.of(ballot, TestBench.numbers(1, 4), votes).explanation())
                .isEqualTo(Explanation.TIE_NOT_BROKEN);
    }

    @Test
    void with_an_empty_college_the_two_others_must_both_be_favourable() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 0), List.of(3, 3, 0));
        assertThat(ballot.quorumWithout(Set.of()).isMet()).isTrue();
        assertThat(BallotResult.of(ballot, Set.of(), votes(ballot, "3-0-0 1-1-1 0-0-0"))
                        .outcome())
                .isEqualTo(DecisionOutcome.DEFERRED);
        assertThat(BallotResult.of(ballot, Set.of(), votes(ballot, "3-0-0 2-1-0 0-0-0"))
                        .outcome())
                .isEqualTo(DecisionOutcome.FUNDED);
    }

    @Test
    void with_two_empty_colleges_there_is_no_quorum() {
        assertThat(ballot(Motion.FUND, List.of(7, 0, 0), List.of(7, 0, 0))
                        .quorumWithout(Set.of())
                        .isMet())
                .isFalse();
    }

    @Test
    void a_recused_vote_is_not_counted() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(3, 3, 3));
        Map<MemberNumber, Choice> votes = votes(ballot, "3-0-0 3-0-0 0-3-0");
        BallotResult result = BallotResult.of(ballot, TestBench.numbers(1), votes);
        assertThat(result.total()).isEqualTo(new Tally(5, 3, 0));
        assertThat(result.byCollege().get(College.STAKEHOLDERS)).isEqualTo(new Tally(2, 0, 0));
    }

    @Test
    void a_quorum_lost_by_late_recusals_voids_the_ballot_and_nothing_is_counted() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(3, 1, 1));
        Map<MemberNumber, Choice> votes = votes(ballot, "3-0-0 1-0-0 1-0-0");
        BallotResult result = BallotResult.of(ballot, TestBench.numbers(7), votes);
        assertThat(result.outcome()).isEqualTo(DecisionOutcome.DEFERRED);
        assertThat(result.explanation()).isEqualTo(Explanation.QUORUM_LOST);
        assertThat(result.isVoid()).isTrue();
        assertThat(result.total()).isEqualTo(Tally.NONE);
        assertThat(result.byCollege())
                .hasSize(3)
                .allSatisfy((college, tally) -> assertThat(tally).isEqualTo(Tally.NONE));
    }

    @Test
    void a_college_emptied_during_the_ballot_loses_the_quorum() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 1), List.of(3, 3, 1));
        assertThat(ballot.quorumWithout(TestBench.numbers(7)).isMet()).isFalse();
        assertThat(BallotResult.of(ballot, TestBench.numbers(7), votes(ballot, "3-0-0 3-0-0 1-0-0"))
                        .explanation())
                .isEqualTo(Explanation.QUORUM_LOST);
    }

    @Test
    void a_vote_of_somebody_absent_at_the_opening_is_an_error() {
        FrozenBallot ballot = ballot(Motion.FUND, List.of(3, 3, 3), List.of(2, 3, 3));
        assertThatThrownBy(() -> BallotResult.of(ballot, Set.of(), Map.of(TestBench.number(3), Choice.FOR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_order_in_which_votes_come_changes_nothing() {
        Random random = new Random(17);
        for (int round = 0; round < 500; round++) {
            FrozenBallot ballot = randomBallot(random);
            Map<MemberNumber, Choice> votes = randomVotes(ballot, random);
            List<Map.Entry<MemberNumber, Choice>> shuffled = new ArrayList<>(votes.entrySet());
            Collections.shuffle(shuffled, random);
            Map<MemberNumber, Choice> other = new LinkedHashMap<>();
            shuffled.forEach(vote -> other.put(vote.getKey(), vote.getValue()));
            assertThat(BallotResult.of(ballot, Set.of(), other)).isEqualTo(BallotResult.of(ballot, Set.of(), votes));
        }
    }

    @Test
    void what_is_carried_has_a_majority_and_two_colleges_or_the_co_chairs() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            FrozenBallot ballot = randomBallot(random);
            BallotResult result = BallotResult.of(ballot, Set.of(), randomVotes(ballot, random));
            if (result.explanation() == Explanation.MAJORITY) {
                assertThat(result.total().forVotes())
                        .isGreaterThan(result.total().against());
                assertThat(result.byCollege().values().stream().filter(Tally::isFavourable))
                        .hasSizeGreaterThanOrEqualTo(2);
            }
            if (result.outcome() == DecisionOutcome.FUNDED) {
                assertThat(result.explanation()).isIn(Explanation.MAJORITY, Explanation.TIE_BROKEN_FOR);
            }
            if (result.outcome() == DecisionOutcome.REFUSED) {
                assertThat(result.total().against())
                        .isGreaterThanOrEqualTo(result.total().forVotes());
            }
        }
    }

    @Test
    void one_more_vote_for_never_makes_a_carried_motion_fail() {
        Random random = new Random(99);
        for (int round = 0; round < 2_000; round++) {
            FrozenBallot ballot = randomBallot(random);
            Map<MemberNumber, Choice> votes = randomVotes(ballot, random);
            if (BallotResult.of(ballot, Set.of(), votes).explanation() != Explanation.MAJORITY) {
                continue;
            }
            for (MemberNumber member : ballot.present()) {
                Map<MemberNumber, Choice> more = new LinkedHashMap<>(votes);
                more.put(member, Choice.FOR);
                assertThat(BallotResult.of(ballot, Set.of(), more).outcome()).isEqualTo(DecisionOutcome.FUNDED);
            }
        }
    }

    private static FrozenBallot randomBallot(Random random) {
        List<Integer> sizes = List.of(1 + random.nextInt(7), 1 + random.nextInt(7), 1 + random.nextInt(7));
        return ballot(Motion.FUND, sizes, sizes, 1, 2);
    }

    private static Map<MemberNumber, Choice> randomVotes(FrozenBallot ballot, Random random) {
        Map<MemberNumber, Choice> votes = new LinkedHashMap<>();
        ballot.present().stream()
                .filter(member -> random.nextInt(10) > 0)
                .forEach(member -> votes.put(member, List.of(Choice.values()).get(random.nextInt(3))));
        return votes;
    }

    // Others vote so that the total is equal: members 2 and 3 one way, 5 and 6 the other, as needed.
    private static void balance(Map<MemberNumber, Choice> votes) {
        long forVotes = votes.values().stream().filter(Choice.FOR::equals).count();
        long against = votes.values().stream().filter(Choice.AGAINST::equals).count();
        int next = 7;
        while (forVotes < against || forVotes == 0) {
            votes.put(TestBench.number(next++), Choice.FOR);
            forVotes++;
        }
        next = 5;
        while (against < forVotes) {
            votes.put(TestBench.number(next++), Choice.AGAINST);
            against++;
        }
    }

    private static FrozenBallot ballot(Motion motion, List<Integer> e, List<Integer> present, int... coChairs) {
        Bench bench = TestBench.of(e, coChairs);
        return new FrozenBallot(
                motion, new Electorate(bench.voting()), TestBench.firstOfEach(bench, present), bench.coChairs());
    }

    private static Map<MemberNumber, Choice> votes(FrozenBallot ballot, String byCollege) {
        Map<MemberNumber, Choice> votes = new LinkedHashMap<>();
        Iterator<String> counts = List.of(byCollege.trim().split(" ")).iterator();
        for (College college : College.values()) {
            Iterator<Choice> choices = choices(counts.next()).iterator();
            ballot.present().stream()
                    .filter(member -> ballot.electorate().members().get(member) == college)
                    .takeWhile(member -> choices.hasNext())
                    .forEach(member -> votes.put(member, choices.next()));
            assertThat(choices.hasNext()).as("more ballots than voters").isFalse();
        }
        return votes;
    }

    private static List<Choice> choices(String counts) {
        List<Choice> choices = new ArrayList<>();
        Iterator<Choice> next = List.of(Choice.values()).iterator();
        for (String count : List.of(counts.split("-"))) {
            choices.addAll(Collections.nCopies(Integer.parseInt(count), next.next()));
        }
        return choices;
    }

    private static List<Integer> ints(String text) {
        return Arrays.stream(text.trim().split(" ")).map(Integer::valueOf).toList();
    }
}
