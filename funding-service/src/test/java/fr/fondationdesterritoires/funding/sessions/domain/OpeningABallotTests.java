package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ballot needs to be opened, and what it freezes. */
class OpeningABallotTests extends SessionOfNine {

    @ParameterizedTest
    @CsvSource({"'1,4,7,8', false", "'1,4,7,8,5', true", "'1,2,3,4,5,6', false", "'1,2,3,4,7', true"})
    void needs_half_of_the_electorate_and_one_of_each_college(String present, boolean accepted) {
        openWith(Arrays.stream(present.split(",")).mapToInt(Integer::parseInt).toArray());
        assertThat(openBallot(CHAIR).isAccepted()).isEqualTo(accepted);
    }

    @Test
    void is_for_a_chair_who_attested() {
        openWith(1, 4, 5, 6, 7);
        assertThat(openBallot(TestBench.number(4))).isEqualTo(Outcome.refused(Simple.ATTESTATION_REQUIRED));
        attested(4);
        assertThat(openBallot(TestBench.number(4)).isAccepted()).isTrue();
    }

    @Test
    void says_in_figures_what_misses_to_the_quorum() {
        openWith(1, 2, 4, 5);
        Refusal refusal = ((Outcome.Refused<Change>) openBallot(CHAIR)).refusal();
        assertThat(refusal.code()).isEqualTo("no-quorum");
        assertThat(refusal.arguments())
                .isEqualTo(Map.of("missingColleges", List.of("INITIATIVES"), "present", 4, "needed", 5));
    }

    @Test
    void is_impossible_with_two_empty_colleges() {
        openWith(1, 2, 3, 4, 5, 6, 7, 8, 9);
        recompute(4, 5, 6, 7, 8, 9);
        assertThat(openBallot(CHAIR)).isEqualTo(Outcome.refused(Simple.TWO_EMPTY_COLLEGES));
    }

    @Test
    void happens_once_and_one_at_a_time() {
        openWith(1, 4, 5, 6, 7);
        accept(openBallot(CHAIR));
        assertThat(openBallot(CHAIR)).isEqualTo(Outcome.refused(Simple.BALLOT_ALREADY_OPEN));
        accept(StandingAside.attest(session, session.agenda().find(OTHER_ITEM).orElseThrow(), CHAIR));
        Item other = session.agenda().find(OTHER_ITEM).orElseThrow();
        assertThat(Presiding.openBallot(session, other, moved(), CHAIR, bench, NOW))
                .isEqualTo(Outcome.refused(Simple.ANOTHER_BALLOT_OPEN));
    }

    @Test
    void is_for_an_open_session() {
        convene();
        attend(1, 4, 5, 6, 7);
        attested(1);
        assertThat(openBallot(CHAIR)).isEqualTo(Outcome.refused(Simple.SESSION_NOT_OPEN));
    }

    @Test
    void freezes_attendance_so_that_who_comes_later_votes_from_the_next_item_on() {
        openWith(1, 4, 5, 6, 7);
        attested(2);
        accept(openBallot(CHAIR));
        attend(2);
        assertThat(vote(2, Choice.FOR)).isEqualTo(Outcome.refused(Simple.NOT_PRESENT_AT_OPENING));
    }

    @Test
    void freezes_attendance_so_that_who_leaves_stays_counted() {
        openWith(1, 4, 5, 6, 7);
        accept(openBallot(CHAIR));
        accept(Presiding.takeAttendance(session, TestBench.number(7), false, CHAIR, bench, NOW));
        assertThat(Presiding.quorum(session, item(), bench).isMet()).isTrue();
    }

    @Test
    void quorum_tells_each_college() {
        openWith(1, 2, 4);
        assertThat(Presiding.quorum(session, item(), bench).missingColleges()).containsExactly(College.INITIATIVES);
    }
}
