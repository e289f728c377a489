package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.committees.domain.Mandate;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.Commitment;
import fr.fondationdesterritoires.funding.decisions.domain.DecisionId;
import fr.fondationdesterritoires.funding.decisions.domain.Explanation;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine members, three in each college: 1–3, 4–6, 7–9; 1 and 4 are co-chairs, 10 is the secretary. */
class SessionTests {

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(2, 1));
    private static final ApplicationId OTHER = new ApplicationId(new UUID(2, 2));
    private static final ItemId ITEM = new ItemId(new UUID(3, 1));
    private static final ItemId OTHER_ITEM = new ItemId(new UUID(3, 2));
    private static final MemberNumber CHAIR = TestBench.number(1);
    private static final MemberNumber SECRETARY = TestBench.number(10);

    private final Bench bench = TestBench.withSecretary(TestBench.of(List.of(3, 3, 3), 1, 4));
    private final List<SessionEvent> events = new ArrayList<>();
    private Session session = new Session.Planned(
            new SessionId(new UUID(4, 1)),
            new SessionPlan(new CommitteeId(new UUID(5, 1)), NOW, "Paris", SessionMode.BOTH, SessionPlan.USUAL_LEAD),
            Agenda.of(List.of(Item.of(ITEM, APPLICATION), Item.of(OTHER_ITEM, OTHER))));

    @Nested
    class Before_the_session {

        @Test
        void an_empty_agenda_is_not_convened() {
            Session empty = session.with(Agenda.EMPTY);
            assertThat(Preparing.convene(empty, bench, NOW)).isEqualTo(Outcome.refused(Simple.AGENDA_EMPTY));
        }

        @Test
        void convening_tells_the_ledger_of_the_members_the_items_and_the_recusals() {
            recompute(3);
            accept(Preparing.convene(session, bench, NOW));
            assertThat(session).isInstanceOf(Session.Convened.class);
            assertThat(events)
                    .contains(
                            new SessionEvent.Placed(ITEM, APPLICATION),
                            new SessionEvent.Recused(ITEM, TestBench.number(3), true));
            assertThat(((SessionEvent.Called) events.getFirst()).members()).hasSize(10);
        }

        @Test
        void a_session_is_convened_once() {
            convene();
            assertThat(Preparing.convene(session, bench, NOW)).isEqualTo(Outcome.refused(Simple.SESSION_NOT_PLANNED));
        }

        @Test
        void the_order_holds_the_same_items_each_once() {
            assertThat(Preparing.reorder(session, List.of(OTHER_ITEM, ITEM)).isAccepted())
                    .isTrue();
            assertThat(Preparing.reorder(session, List.of(ITEM)))
                    .isEqualTo(Outcome.refused(Simple.ORDER_NOT_THE_SAME_ITEMS));
            assertThat(Preparing.reorder(session, List.of(ITEM, ITEM)))
                    .isEqualTo(Outcome.refused(Simple.ORDER_NOT_THE_SAME_ITEMS));
        }

        @Test
        void the_agenda_is_fixed_once_the_session_is_open() {
            openWith(1, 2, 3);
            Item late = Item.of(new ItemId(new UUID(3, 9)), new ApplicationId(new UUID(2, 9)));
            assertThat(Preparing.place(session, late)).isEqualTo(Outcome.refused(Simple.AGENDA_FIXED));
            assertThat(Preparing.takeOff(session, item())).isEqualTo(Outcome.refused(Simple.AGENDA_FIXED));
        }

        @Test
        void attestations_and_declared_recusals_follow_the_application_to_another_session() {
            convene();
            accept(StandingAside.attest(session, item(), TestBench.number(2)));
            accept(StandingAside.declare(session, item(), TestBench.number(5), "Ancien salarié"));
            Item again = item().again(OTHER_ITEM);
            assertThat(again.hasAttested(TestBench.number(2))).isTrue();
            assertThat(again.isRecused(TestBench.number(5))).isTrue();
            assertThat(again.isWaiting()).isTrue();
        }

        @Test
        void what_was_declared_holds_when_the_application_is_taken_off_and_placed_again() {
            convene();
            accept(StandingAside.declare(session, item(), TestBench.number(5), "Ancien salarié"));
            accept(Preparing.takeOff(session, item()));
            Item before = session.agenda().lastOf(APPLICATION).orElseThrow();
            ItemId id = new ItemId(new UUID(3, 9));
            accept(Preparing.place(session, before.again(id)));
            Item again = session.agenda().find(id).orElseThrow();
            assertThat(again.isRecused(TestBench.number(5))).isTrue();
            assertThat(events.getLast()).isEqualTo(new SessionEvent.Recused(id, TestBench.number(5), false));
            assertThat(session.agenda().lastOf(APPLICATION)).contains(again);
            assertThat(session.agenda().all()).hasSize(2);
        }

        @Test
        void who_comes_into_conflict_between_two_sessions_attests_anew() {
            convene();
            attested(2, 3);
            Item again = item().again(OTHER_ITEM).found(TestBench.numbers(2));
            assertThat(again.hasAttested(TestBench.number(2))).isFalse();
            assertThat(again.hasAttested(TestBench.number(3))).isTrue();
        }
    }

    @Nested
    class Presiding_it {

        @ParameterizedTest
        @CsvSource({"1, true", "4, true", "10, true", "2, false", "9, false"})
        void co_chairs_and_the_secretary_open_a_session(int member, boolean accepted) {
            convene();
            attend(1, 2, 4, 9);
            assertThat(Presiding.open(session, TestBench.number(member), bench, NOW)
                            .isAccepted())
                    .isEqualTo(accepted);
        }

        @ParameterizedTest
        @CsvSource({"-1801, false", "-1800, true", "0, true", "1, true"})
        void who_holds_a_session_opens_it_half_an_hour_before_its_time_at_the_earliest(int seconds, boolean accepted) {
            convene();
            Outcome<Change> opened = Presiding.open(session, CHAIR, bench, NOW.plusSeconds(seconds));
            assertThat(opened.isAccepted()).isEqualTo(accepted);
            assertThat(accepted || opened.equals(tooEarly(NOW.minusSeconds(1_800))))
                    .isTrue();
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
            assertThat(Presiding.takeAttendance(session, TestBench.number(3), true, first, bench))
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
            assertThat(ActingChair.of(
                            bench, session.attendance(), item().recusals().all()))
                    .isEqualTo(TestBench.numbers(4));
            recompute(1, 4);
            assertThat(ActingChair.of(
                            bench, session.attendance(), item().recusals().all()))
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

        @Test
        void members_write_down_their_own_attendance_only() {
            convene();
            assertThat(Presiding.takeAttendance(session, TestBench.number(2), true, TestBench.number(2), bench)
                            .isAccepted())
                    .isTrue();
            assertThat(Presiding.takeAttendance(session, TestBench.number(2), true, TestBench.number(3), bench))
                    .isEqualTo(Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY));
            assertThat(Presiding.takeAttendance(session, TestBench.number(2), true, SECRETARY, bench)
                            .isAccepted())
                    .isTrue();
        }

        @Test
        void a_session_does_not_close_over_an_open_ballot() {
            openWith(1, 4, 5, 6, 7);
            accept(openBallot(CHAIR));
            assertThat(Presiding.close(session, CHAIR, bench, NOW))
                    .isEqualTo(Outcome.refused(Simple.BALLOT_STILL_OPEN));
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

    @Nested
    class Opening_a_ballot {

        @ParameterizedTest
        @CsvSource({"'1,4,7,8', false", "'1,4,7,8,5', true", "'1,2,3,4,5,6', false", "'1,2,3,4,7', true"})
        void needs_half_of_the_electorate_and_one_of_each_college(String present, boolean accepted) {
            openWith(Arrays.stream(present.split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray());
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
            accept(StandingAside.attest(
                    session, session.agenda().find(OTHER_ITEM).orElseThrow(), CHAIR));
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
            accept(Presiding.takeAttendance(session, TestBench.number(7), false, CHAIR, bench));
            assertThat(Presiding.quorum(session, item(), bench).isMet()).isTrue();
        }
    }

    @Nested
    class While_a_ballot_is_open {

        @Test
        void a_member_who_did_not_attest_cannot_vote() {
            openWith(1, 4, 5, 6, 7);
            accept(openBallot(CHAIR));
            assertThat(vote(5, Choice.FOR)).isEqualTo(Outcome.refused(Simple.ATTESTATION_REQUIRED));
            attested(5);
            assertThat(vote(5, Choice.FOR).isAccepted()).isTrue();
        }

        @Test
        void the_secretary_outside_the_colleges_has_no_vote() {
            openWith(1, 4, 5, 6, 7, 10);
            attested(10);
            accept(openBallot(CHAIR));
            assertThat(vote(10, Choice.FOR)).isEqualTo(Outcome.refused(Simple.NO_VOTE));
        }

        @Test
        void the_last_vote_of_a_member_counts_and_every_change_stays() {
            ballotWith(1, 4, 5, 6, 7);
            cast(5, Choice.AGAINST);
            cast(5, Choice.FOR);
            assertThat(ballot().casts()).hasSize(2);
            assertThat(ballot().result().total().forVotes()).isEqualTo(1);
            assertThat(ballot().result().total().against()).isZero();
        }

        @Test
        void the_ledger_is_told_a_commitment_that_the_salt_opens() {
            ballotWith(1, 4, 5, 6, 7);
            cast(5, Choice.FOR);
            SessionEvent.VoteCast told = (SessionEvent.VoteCast) events.getLast();
            assertThat(told.cast().commitment())
                    .isEqualTo(Commitment.to(ballot().id(), TestBench.number(5), 1, Choice.FOR, "salt-5"));
            assertThat(told.cast().toString()).doesNotContain("FOR").doesNotContain("salt");
        }

        @Test
        void a_recusal_found_late_voids_the_vote_and_the_ledger_says_so() {
            ballotWith(1, 4, 5, 6, 7, 8);
            cast(5, Choice.FOR);
            recompute(5);
            assertThat(events)
                    .anyMatch(event -> event instanceof SessionEvent.Recused recused
                            && recused.member().equals(TestBench.number(5)))
                    .anyMatch(event -> event instanceof SessionEvent.VoteVoided voided
                            && voided.member().equals(TestBench.number(5)));
            assertThat(ballot().voted()).isEmpty();
            assertThat(vote(5, Choice.FOR)).isEqualTo(Outcome.refused(Simple.ITEM_NOT_FOUND));
        }

        @Test
        void a_declared_recusal_voids_the_vote_too() {
            ballotWith(1, 4, 5, 6, 7, 8);
            cast(5, Choice.FOR);
            accept(StandingAside.declare(session, item(), TestBench.number(5), "Mon frère y travaille"));
            assertThat(ballot().result().total().forVotes()).isZero();
            assertThat(events).anyMatch(SessionEvent.VoteVoided.class::isInstance);
        }

        @Test
        void a_conflict_that_ends_does_not_bring_the_member_back() {
            ballotWith(1, 4, 5, 6, 7, 8);
            recompute(5);
            recompute();
            assertThat(item().isRecused(TestBench.number(5))).isTrue();
            close();
            assertThat(decided().ballot().recusedSince()).containsExactly(TestBench.number(5));
        }

        @Test
        void a_quorum_lost_by_late_recusals_defers_the_item() {
            ballotWith(1, 4, 5, 6, 7);
            cast(1, Choice.FOR);
            cast(4, Choice.FOR);
            recompute(7);
            close();
            assertThat(decided().decision().outcome()).isEqualTo(DecisionOutcome.DEFERRED);
            assertThat(decided().decision().result().explanation()).isEqualTo(Explanation.QUORUM_LOST);
        }

        @Test
        void closing_is_for_who_chairs_the_item() {
            ballotWith(1, 4, 5, 6, 7);
            assertThat(Presiding.closeBallot(
                            session, item(), decisionId(), Optional.empty(), TestBench.number(5), bench, NOW))
                    .isEqualTo(Outcome.refused(Simple.CHAIR_ONLY));
        }

        @Test
        void closing_is_for_a_chair_who_attested() {
            openWith(1, 4, 5, 6, 7);
            accept(openBallot(CHAIR));
            assertThat(Presiding.closeBallot(
                            session, item(), decisionId(), Optional.empty(), TestBench.number(4), bench, NOW))
                    .isEqualTo(Outcome.refused(Simple.ATTESTATION_REQUIRED));
        }

        @Test
        void after_closing_nobody_votes() {
            ballotWith(1, 4, 5, 6, 7);
            cast(5, Choice.FOR);
            close();
            assertThat(vote(4, Choice.FOR)).isEqualTo(Outcome.refused(Simple.BALLOT_NOT_OPEN));
            assertThat(Presiding.closeBallot(session, item(), decisionId(), Optional.empty(), CHAIR, bench, NOW))
                    .isEqualTo(Outcome.refused(Simple.BALLOT_NOT_OPEN));
        }

        @Test
        void a_withdrawal_voids_the_ballot_and_its_votes_are_never_told() {
            ballotWith(1, 4, 5, 6, 7);
            cast(5, Choice.FOR);
            apply(StandingAside.withdraw(session, item(), NOW));
            assertThat(events.getLast()).isEqualTo(new SessionEvent.Withdrawn(ITEM));
            assertThat(events).anyMatch(SessionEvent.BallotVoided.class::isInstance);
            assertThat(events).noneMatch(SessionEvent.BallotClosed.class::isInstance);
        }
    }

    @Nested
    class Standing_aside {

        @Test
        void an_automatic_recusal_follows_the_alliance_and_the_memberships() {
            convene();
            recompute(3);
            assertThat(item().isRecused(TestBench.number(3))).isTrue();
            recompute();
            assertThat(item().isRecused(TestBench.number(3))).isFalse();
            assertThat(events.getLast())
                    .isEqualTo(new SessionEvent.RecusalEnded(ITEM, TestBench.number(3), Optional.empty()));
        }

        @Test
        void who_stands_aside_for_two_reasons_still_does_when_one_of_them_ends() {
            convene();
            accept(StandingAside.declare(session, item(), TestBench.number(5), "Ancien salarié"));
            int before = events.size();
            recompute(5);
            recompute();
            assertThat(item().isRecused(TestBench.number(5))).isTrue();
            assertThat(events).hasSize(before);
        }

        @Test
        void a_co_chair_who_stands_aside_lifts_nobodys_recusal() {
            convene();
            accept(StandingAside.declare(session, item(), TestBench.number(5), "Ancien salarié"));
            recompute(4);
            assertThat(lift(5, 4)).isEqualTo(Outcome.refused(Simple.CO_CHAIR_ONLY));
            assertThat(lift(5, 1).isAccepted()).isTrue();
        }

        @Test
        void who_was_recused_attests_anew() {
            convene();
            attested(3);
            recompute(3);
            recompute();
            assertThat(item().hasAttested(TestBench.number(3))).isFalse();
        }

        @Test
        void only_another_co_chair_lifts_a_declared_recusal() {
            convene();
            accept(StandingAside.declare(session, item(), TestBench.number(4), "Ancien salarié"));
            assertThat(lift(4, 4)).isEqualTo(Outcome.refused(Simple.CO_CHAIR_ONLY));
            assertThat(lift(4, 2)).isEqualTo(Outcome.refused(Simple.CO_CHAIR_ONLY));
            assertThat(lift(4, 10)).isEqualTo(Outcome.refused(Simple.CO_CHAIR_ONLY));
            assertThat(lift(4, 1).isAccepted()).isTrue();
        }

        @Test
        void an_automatic_recusal_cannot_be_lifted() {
            convene();
            recompute(4);
            assertThat(lift(4, 1)).isEqualTo(Outcome.refused(Simple.NOT_RECUSED_BY_DECLARATION));
        }

        @Test
        void a_settled_item_keeps_its_recusals() {
            ballotWith(1, 4, 5, 6, 7);
            close();
            recompute(5);
            assertThat(item().isRecused(TestBench.number(5))).isFalse();
            assertThat(StandingAside.declare(session, item(), TestBench.number(5), "Trop tard"))
                    .isEqualTo(Outcome.refused(Simple.ITEM_SETTLED));
        }
    }

    @Nested
    class Sight_of_an_item {

        @Test
        void is_of_the_outline_before_attesting_and_of_the_whole_after() {
            convene();
            assertThat(sight(2)).isEqualTo(Sight.OUTLINE);
            attested(2);
            assertThat(sight(2)).isEqualTo(Sight.WHOLE);
        }

        @Test
        void is_of_nothing_for_the_recused_whatever_they_attested() {
            convene();
            attested(2);
            recompute(2);
            assertThat(sight(2)).isEqualTo(Sight.NOTHING);
            accept(StandingAside.declare(session, item(), TestBench.number(5), "Ancien salarié"));
            assertThat(sight(5)).isEqualTo(Sight.NOTHING);
        }

        @Test
        void is_of_nothing_for_anyone_else_and_for_staff_in_conflict() {
            assertThat(Sight.of(new Sight.Viewer.Anyone(), item())).isEqualTo(Sight.NOTHING);
            assertThat(Sight.of(new Sight.Viewer.Manager(Set.of()), item())).isEqualTo(Sight.WHOLE);
            assertThat(Sight.of(new Sight.Viewer.Staff(Set.of()), item())).isEqualTo(Sight.OUTLINE);
            assertThat(Sight.of(new Sight.Viewer.Manager(Set.of(APPLICATION)), item()))
                    .isEqualTo(Sight.NOTHING);
            assertThat(Sight.of(new Sight.Viewer.Staff(Set.of(APPLICATION)), item()))
                    .isEqualTo(Sight.NOTHING);
        }

        private Sight sight(int member) {
            return Sight.of(new Sight.Viewer.MemberOf(TestBench.number(member)), item());
        }
    }

    @Nested
    class What_may_be_moved {

        @ParameterizedTest
        @CsvSource({
            // amount, requested, maximum, refused because
            "0, 100, 100, amount-not-positive",
            "1, 100, 100, ",
            "100, 100, 100, ",
            "101, 100, 200, amount-above-request",
            "100, 100, 99, amount-above-call-maximum",
        })
        void is_more_than_nothing_and_at_most_what_was_asked_and_what_the_call_gives(
                long amount, long requested, long maximum, String code) {
            Outcome<Award> award = Motions.award(
                    Money.ofEuros(amount), candidacy(requested), Money.ofEuros(maximum), Optional.empty());
            String refused = award instanceof Outcome.Refused<Award>(Refusal refusal) ? refusal.code() : null;
            assertThat(refused).isEqualTo(code);
        }

        @ParameterizedTest
        @CsvSource({"1099, true", "1100, false", "1101, false"})
        void to_the_waiting_list_only_what_the_money_left_does_not_cover(long balance, boolean accepted) {
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

    @Test
    void quorum_tells_each_college() {
        openWith(1, 2, 4);
        assertThat(Presiding.quorum(session, item(), bench).missingColleges()).containsExactly(College.INITIATIVES);
    }

    private void convene() {
        accept(Preparing.convene(session, bench, NOW));
    }

    private void attend(int... members) {
        for (int member : members) {
            accept(Presiding.takeAttendance(session, TestBench.number(member), true, TestBench.number(member), bench));
        }
    }

    private void openWith(int... present) {
        convene();
        attend(present);
        accept(Presiding.open(session, SECRETARY, bench, NOW));
        attested(1);
    }

    private void ballotWith(int... present) {
        openWith(present);
        attested(present);
        accept(openBallot(CHAIR));
    }

    private void attested(int... members) {
        for (int member : members) {
            accept(StandingAside.attest(session, item(), TestBench.number(member)));
        }
    }

    private void recompute(int... conflicted) {
        NavigableSet<MemberNumber> members = TestBench.numbers(conflicted);
        apply(StandingAside.recompute(session, Map.of(APPLICATION, members)));
    }

    private Outcome<Change> openBallot(MemberNumber by) {
        return Presiding.openBallot(session, item(), moved(), by, bench, NOW);
    }

    private Outcome<Voting.Cast> vote(int member, Choice choice) {
        return Voting.cast(session, item(), TestBench.number(member), choice, "salt-" + member, NOW);
    }

    private void cast(int member, Choice choice) {
        accept(vote(member, choice).map(Voting.Cast::change));
    }

    private void close() {
        accept(Presiding.closeBallot(session, item(), decisionId(), Optional.empty(), CHAIR, bench, NOW));
    }

    private Outcome<Change> lift(int member, int by) {
        return StandingAside.lift(
                session, item(), TestBench.number(member), TestBench.number(by), "Sans lien avec le projet", bench);
    }

    private void accept(Outcome<Change> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        apply(((Outcome.Accepted<Change>) outcome).value());
    }

    private void apply(Change change) {
        session = change.session();
        events.addAll(change.events());
    }

    private Item item() {
        return session.agenda().find(ITEM).orElseThrow();
    }

    private Ballot ballot() {
        return ((ItemState.Voting) item().state()).ballot();
    }

    private ItemState.Decided decided() {
        return (ItemState.Decided) item().state();
    }

    private static DecisionId decisionId() {
        return new DecisionId(new UUID(8, 1));
    }

    private static Presiding.Moved moved() {
        return new Presiding.Moved(
                new BallotId(new UUID(9, 1)),
                Motion.FUND,
                new Award(Money.ofEuros(10_000), Money.ofEuros(1_000), false, Optional.empty()));
    }
}
