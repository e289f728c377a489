package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.Mandate;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who opens a session and chairs it, until it closes. */
class PresidingTests extends SessionOfNine {

    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "10, true", "2, false", "9, false"})
    void co_chairs_and_the_secretary_open_a_session(int member, boolean accepted) {
        convene();
        attend(1, 2, 4, 9);
        assertThat(Presiding.open(session, TestBench.number(member), bench, NOW).isAccepted())
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({"-1801, false", "-1800, true", "0, true", "1, true"})
    void who_holds_a_session_opens_it_half_an_hour_before_its_time_at_the_earliest(int seconds, boolean accepted) {
        convene();
        Outcome<Change> opened = Presiding.open(session, CHAIR, bench, NOW.plusSeconds(seconds));
        assertThat(opened.isAccepted()).isEqualTo(accepted);
        assertThat(accepted || opened.equals(tooEarly(NOW.minusSeconds(1_800)))).isTrue();
    }

    @Test
    void a_plan_may_say_another_lead() {
        SessionPlan usual = session.plan();
        SessionPlan late = new SessionPlan(
                usual.committee(), usual.startsAt(), usual.place(), usual.mode(), Duration.ofMinutes(5));
        session = new Session.Planned(session.id(), late, session.agenda());
        convene();
        assertThat(Presiding.open(session, SECRETARY, bench, NOW.minusSeconds(301)))
                .isEqualTo(tooEarly(NOW.minusSeconds(300)));
        assertThat(Presiding.open(session, SECRETARY, bench, NOW.minusSeconds(300))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void being_first_to_come_gives_nobody_a_hold_on_a_session_that_is_not_open() {
        convene();
        attend(2);
        MemberNumber first = TestBench.number(2);
        assertThat(Presiding.presides(session, first, bench)).isFalse();
        assertThat(Presiding.chairs(session, first, bench)).isFalse();
        assertThat(Presiding.chairs(session, item(), first, bench)).isFalse();
        assertThat(Presiding.takeAttendance(session, TestBench.number(3), true, first, bench, NOW))
                .isEqualTo(Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY));
        accept(Presiding.open(session, SECRETARY, bench, NOW));
        assertThat(Presiding.presides(session, first, bench)).isTrue();
    }

    @Test
    void where_no_co_chair_came_the_member_longest_in_mandate_opens_it_from_its_time_on() {
        convene();
        attend(2, 5);
        assertThat(Presiding.open(session, TestBench.number(5), bench, NOW))
                .isEqualTo(Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY));
        assertThat(Presiding.open(session, TestBench.number(2), bench, NOW.minusMillis(1)))
                .isEqualTo(tooEarly(NOW));
        assertThat(Presiding.open(session, TestBench.number(2), bench, NOW).isAccepted())
                .isTrue();
        attend(4);
        assertThat(Presiding.open(session, TestBench.number(2), bench, NOW))
                .isEqualTo(Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY));
    }

    private static Outcome<Change> tooEarly(Instant from) {
        return Outcome.refused(new SessionRefusal.TooEarlyToOpen(from));
    }

    @Test
    void without_a_co_chair_the_member_longest_in_mandate_then_of_lowest_number_chairs() {
        convene();
        attend(5, 6, 9);
        assertThat(ActingChair.of(bench, session.attendance())).isEqualTo(TestBench.numbers(5));
        List<Member> members = new ArrayList<>(bench.members());
        Member ninth = members.get(8);
        members.set(
                8,
                new Member(
                        ninth.number(),
                        ninth.person(),
                        ninth.college(),
                        new Mandate(LocalDate.of(2025, 12, 31), Optional.empty()),
                        ninth.office()));
        Bench longest = new Bench(bench.day(), members);
        assertThat(ActingChair.of(longest, session.attendance())).isEqualTo(TestBench.numbers(9));
    }

    @Test
    void a_recused_co_chair_is_replaced_by_the_other_then_by_seniority() {
        openWith(1, 2, 4, 5, 7);
        recompute(1);
        assertThat(ActingChair.of(bench, session.attendance(), item().recusals().all()))
                .isEqualTo(TestBench.numbers(4));
        recompute(1, 4);
        assertThat(ActingChair.of(bench, session.attendance(), item().recusals().all()))
                .isEqualTo(TestBench.numbers(2));
    }

    @Test
    void the_recused_chair_cannot_take_the_item_back() {
        openWith(1, 2, 3, 4, 5, 7);
        attested(4);
        recompute(1);
        assertThat(openBallot(CHAIR)).isEqualTo(Outcome.refused(Simple.CHAIR_ONLY));
        assertThat(openBallot(TestBench.number(4)).isAccepted()).isTrue();
    }

    @Test
    void a_secretary_outside_the_colleges_does_not_chair() {
        convene();
        attend(10);
        assertThat(ActingChair.of(bench, session.attendance())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1801, false", "-1800, true", "0, true"})
    void nobody_is_there_before_the_session_may_be_opened(int seconds, boolean accepted) {
        convene();
        Instant now = NOW.plusSeconds(seconds);
        Outcome<Change> refused = Outcome.refused(new SessionRefusal.TooEarlyToAttend(NOW.minusSeconds(1_800)));
        for (MemberNumber by : List.of(TestBench.number(2), SECRETARY)) {
            Outcome<Change> taken = Presiding.takeAttendance(session, TestBench.number(2), true, by, bench, now);
            assertThat(taken.isAccepted()).isEqualTo(accepted);
            assertThat(accepted || taken.equals(refused)).isTrue();
        }
    }

    @Test
    void members_write_down_their_own_attendance_only() {
        convene();
        assertThat(Presiding.takeAttendance(session, TestBench.number(2), true, TestBench.number(2), bench, NOW)
                        .isAccepted())
                .isTrue();
        assertThat(Presiding.takeAttendance(session, TestBench.number(2), true, TestBench.number(3), bench, NOW))
                .isEqualTo(Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY));
        assertThat(Presiding.takeAttendance(session, TestBench.number(2), true, SECRETARY, bench, NOW)
                        .isAccepted())
                .isTrue();
    }

    @Nested
    class Before_an_item_that_is_treated_without_them {

        private static final Outcome<Change> REFUSED = Outcome.refused(Simple.ITEM_TREATED_WITHOUT_YOU);

        @Test
        void a_co_chair_leaves_attendance_and_closing_to_the_other() {
            openWith(1, 2, 4, 5, 7);
            recompute(1);

            assertThat(markAway(7, 1)).isEqualTo(REFUSED);
            assertThat(markAway(7, 4).isAccepted()).isTrue();
            assertThat(markAway(1, 1).isAccepted()).isTrue();
            assertThat(closeSession(1)).isEqualTo(REFUSED);
            assertThat(closeSession(4).isAccepted()).isTrue();
        }

        @Test
        void the_secretary_does_too() {
            openWith(1, 2, 5, 7, 10);
            recompute(10);

            assertThat(markAway(7, 10)).isEqualTo(REFUSED);
            assertThat(closeSession(10)).isEqualTo(REFUSED);
        }

        @Test
        void only_while_one_who_knows_of_it_is_there() {
            openWith(1, 2, 5, 7);
            recompute(1, 2, 5, 7);
            assertThat(markAway(7, 1).isAccepted()).isTrue();
            assertThat(closeSession(1).isAccepted()).isTrue();

            attend(10);
            assertThat(closeSession(1)).isEqualTo(REFUSED);
        }

        @Test
        void who_chairs_it_in_their_stead_runs_the_session_too() {
            openWith(1, 2, 4, 5, 7);
            recompute(1, 4);

            assertThat(Presiding.presides(session, TestBench.number(2), bench)).isTrue();
            assertThat(Presiding.presides(session, TestBench.number(5), bench)).isFalse();
            assertThat(markAway(7, 4)).isEqualTo(REFUSED);
            assertThat(closeSession(2).isAccepted()).isTrue();
        }

        @Test
        void not_once_it_is_settled() {
            ballotWith(1, 2, 4, 5, 7);
            close();
            session = session.with(session.agenda().replacing(item().found(TestBench.numbers(1))));

            assertThat(markAway(7, 1).isAccepted()).isTrue();
            assertThat(closeSession(1).isAccepted()).isTrue();
        }

        private Outcome<Change> markAway(int member, int by) {
            return Presiding.takeAttendance(session, TestBench.number(member), false, TestBench.number(by), bench, NOW);
        }

        private Outcome<Change> closeSession(int by) {
            return Presiding.close(session, TestBench.number(by), bench, NOW);
        }
    }

    @Test
    void a_session_does_not_close_over_an_open_ballot() {
        openWith(1, 4, 5, 6, 7);
        accept(openBallot(CHAIR));
        assertThat(Presiding.close(session, CHAIR, bench, NOW)).isEqualTo(Outcome.refused(Simple.BALLOT_STILL_OPEN));
    }

    @Test
    void what_was_not_voted_on_is_carried_over() {
        openWith(1, 4, 5, 6, 7);
        accept(openBallot(CHAIR));
        close();
        accept(Presiding.close(session, SECRETARY, bench, NOW));
        assertThat(events).contains(new SessionEvent.CarriedOver(OTHER_ITEM, OTHER));
        assertThat(events).doesNotContain(new SessionEvent.CarriedOver(ITEM, APPLICATION));
    }
}
