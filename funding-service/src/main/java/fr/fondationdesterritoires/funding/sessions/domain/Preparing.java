package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.Member;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be done to a session before it opens. What happens before the members are called is not in the ledger. */
public final class Preparing {

    private Preparing() {}

    /**
     * Sets a date for those who then have a vote.
     *
     * @param today in Paris; a time of today may be past, for one who plans a session that begins at once
     */
    public static Outcome<Session> plan(SessionId id, SessionPlan plan, Bench bench, LocalDate today) {
        if (plan.day().isBefore(today)) {
            return Outcome.refused(Simple.SESSION_DATE_PAST);
        }
        return bench.voting().isEmpty()
                ? Outcome.refused(Simple.NOBODY_IN_OFFICE)
                : Outcome.accepted(new Session.Planned(id, plan, Agenda.EMPTY));
    }

    /** Puts an application at the end of the agenda; once the session is open the agenda is fixed. */
    public static Outcome<Change> place(Session session, Item item) {
        Agenda agenda = session.agenda().adding(item);
        return switch (session) {
            case Session.Planned planned -> Outcome.accepted(Change.none(planned.with(agenda)));
            case Session.Convened convened ->
                Outcome.accepted(new Change(convened.with(agenda), placedWithRecusals(item)));
            case Session.Open open -> Outcome.refused(Simple.AGENDA_FIXED);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
        };
    }

    /** Takes an application off the agenda. */
    public static Outcome<Change> takeOff(Session session, Item item) {
        Agenda agenda = session.agenda().without(item.id());
        return switch (session) {
            case Session.Planned planned -> Outcome.accepted(Change.none(planned.with(agenda)));
            case Session.Convened convened ->
                Outcome.accepted(Change.of(convened.with(agenda), new SessionEvent.TakenOff(item.id())));
            case Session.Open open -> Outcome.refused(Simple.AGENDA_FIXED);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
        };
    }

    /**
     * Treats the same items in another order; allowed until the session is over.
     *
     * @param hidden what is treated without whoever orders: when its turn comes is not theirs to say
     */
    public static Outcome<Change> reorder(Session session, List<ItemId> order, Set<ItemId> hidden) {
        if (session instanceof Session.Closed) {
            return Outcome.refused(Simple.SESSION_CLOSED);
        }
        return session.agenda()
                .ordered(order)
                .map(agenda -> session.agenda().leavesInPlace(hidden, order)
                        ? Outcome.accepted(reordered(session, agenda, order))
                        : Outcome.<Change>refused(Simple.HIDDEN_ITEM_MOVED))
                .orElseGet(() -> Outcome.refused(Simple.ORDER_NOT_THE_SAME_ITEMS));
    }

    /** Calls the members: from here on the ledger holds every act. */
    public static Outcome<Change> convene(Session session, Bench bench, Instant now) {
        return switch (session) {
            case Session.Planned planned
            when planned.agenda().items().isEmpty() -> Outcome.refused(Simple.AGENDA_EMPTY);
            case Session.Planned planned -> Outcome.accepted(convened(planned, bench, now));
            case Session.Convened convened -> Outcome.refused(Simple.SESSION_NOT_PLANNED);
            case Session.Open open -> Outcome.refused(Simple.SESSION_NOT_PLANNED);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
        };
    }

    private static Change convened(Session.Planned planned, Bench bench, Instant now) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.Called(
                bench.members().stream().map(Member::number).toList(),
                planned.agenda().items().stream().map(Item::id).toList()));
        planned.agenda().items().forEach(item -> events.addAll(placedWithRecusals(item)));
        return new Change(
                new Session.Convened(planned.id(), planned.plan(), planned.agenda(), Attendance.NOBODY, now), events);
    }

    private static Change reordered(Session session, Agenda agenda, List<ItemId> order) {
        return session instanceof Session.Planned
                ? Change.none(session.with(agenda))
                : Change.of(session.with(agenda), new SessionEvent.Reordered(order));
    }

    private static List<SessionEvent> placedWithRecusals(Item item) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.Placed(item.id(), item.application()));
        item.recusals()
                .all()
                .forEach(member -> events.add(new SessionEvent.Recused(
                        item.id(), member, item.recusals().automatic().contains(member))));
        return events;
    }
}
