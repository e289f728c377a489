package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is recused from an item, and what each may see of it. */
class StandingAsideTests extends SessionOfNine {
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
}
