package fr.fondationdesterritoires.funding.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.TestBench;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before the session. */
class PreparingTests extends SessionOfNine {

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "1, false"})
    void a_session_is_planned_for_today_at_the_earliest(int daysSince, boolean accepted) {
        LocalDate today = session.plan().day().plusDays(daysSince);

        Outcome<Session> planned = Preparing.plan(session.id(), session.plan(), bench, today);

        assertThat(planned)
                .isEqualTo(
                        accepted
                                ? Outcome.accepted(session.with(Agenda.EMPTY))
                                : Outcome.refused(Simple.SESSION_DATE_PAST));
    }

    @Test
    void a_session_is_planned_for_a_day_on_which_somebody_has_a_vote() {
        Bench nobody = new Bench(bench.day().plusYears(9), bench.members());
        Bench secretaryAlone = new Bench(
                bench.day(),
                bench.members().stream().filter(member -> !member.isVoting()).toList());

        for (Bench without : List.of(nobody, secretaryAlone)) {
            assertThat(Preparing.plan(session.id(), session.plan(), without, bench.day()))
                    .isEqualTo(Outcome.refused(Simple.NOBODY_IN_OFFICE));
        }
    }

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
        assertThat(Preparing.reorder(session, List.of(OTHER_ITEM, ITEM), Set.of())
                        .isAccepted())
                .isTrue();
        assertThat(Preparing.reorder(session, List.of(ITEM), Set.of()))
                .isEqualTo(Outcome.refused(Simple.ORDER_NOT_THE_SAME_ITEMS));
        assertThat(Preparing.reorder(session, List.of(ITEM, ITEM), Set.of()))
                .isEqualTo(Outcome.refused(Simple.ORDER_NOT_THE_SAME_ITEMS));
    }

    @Test
    void what_is_treated_without_whoever_orders_keeps_its_place() {
        ItemId third = new ItemId(new UUID(3, 3));
        accept(Preparing.place(session, Item.of(third, new ApplicationId(new UUID(2, 3)))));
        Outcome<Change> moved = Outcome.refused(Simple.HIDDEN_ITEM_MOVED);
        Set<ItemId> hidden = Set.of(OTHER_ITEM);

        assertThat(Preparing.reorder(session, List.of(ITEM, third, OTHER_ITEM), hidden))
                .isEqualTo(moved);
        assertThat(Preparing.reorder(session, List.of(OTHER_ITEM, ITEM, third), hidden))
                .isEqualTo(moved);
        assertThat(Preparing.reorder(session, List.of(third, OTHER_ITEM, ITEM), hidden)
                        .isAccepted())
                .isTrue();
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
