package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who attests, and who stands aside. A recusal is the only thing that still changes an open ballot: the vote already cast
 * is void, and the member cannot come back before the ballot is over.
 */
public final class StandingAside {

    private StandingAside() {}

    /** A member says to have no conflict of interest with the item; that opens its file. */
    public static Outcome<Change> attest(Session session, Item item, MemberNumber member) {
        return openTo(session, item).flatMap(open -> {
            if (item.hasAttested(member)) {
                return Outcome.accepted(Change.none(session));
            }
            return Outcome.accepted(Change.of(
                    session.with(session.agenda().replacing(item.attestedBy(member))),
                    new SessionEvent.Attested(item.id(), member)));
        });
    }

    /** A member declares a conflict of interest. */
    public static Outcome<Change> declare(Session session, Item item, MemberNumber member, String nature) {
        return openTo(session, item).map(open -> {
            Item recused = item.with(item.recusals().declaring(member, nature)).notAttestedBy(member);
            return standing(session, item, recused);
        });
    }

    /** A co-chair who is not recused lifts another's declared recusal, with a reason; not while a ballot is open. */
    public static Outcome<Change> lift(
            Session session, Item item, MemberNumber member, MemberNumber by, String reason, Bench bench) {
        if (!bench.coChairs().contains(by) || by.equals(member) || item.isRecused(by)) {
            return Outcome.refused(Simple.CO_CHAIR_ONLY);
        }
        if (!item.recusals().declared().containsKey(member)
                || item.recusals().automatic().contains(member)) {
            return Outcome.refused(Simple.NOT_RECUSED_BY_DECLARATION);
        }
        if (item.state() instanceof ItemState.Voting) {
            return Outcome.refused(Simple.BALLOT_STILL_OPEN);
        }
        return openTo(session, item)
                .map(open -> Change.of(
                        session.with(session.agenda()
                                .replacing(item.with(item.recusals().lifting(member)))),
                        new SessionEvent.RecusalEnded(
                                item.id(), member, Optional.of(new SessionEvent.Lifting(by, reason)))));
    }

    /** Takes in which members belong to an organisation of each application's alliance, as it is now. */
    public static Change recompute(Session session, Map<ApplicationId, NavigableSet<MemberNumber>> conflicts) {
        Change change = Change.none(session);
        for (Item item : session.agenda().items()) {
            NavigableSet<MemberNumber> found =
                    conflicts.getOrDefault(item.application(), Collections.emptyNavigableSet());
            Change next = recompute(change.session(), item, found);
            change = new Change(next.session(), joined(change.events(), next.events()));
        }
        return session instanceof Session.Planned ? Change.none(change.session()) : change;
    }

    private static Change recompute(Session session, Item item, NavigableSet<MemberNumber> found) {
        if (item.isSettled()) {
            return Change.none(session);
        }
        NavigableSet<MemberNumber> automatic = new TreeSet<>(found);
        if (item.state() instanceof ItemState.Voting) {
            automatic.addAll(item.recusals().automatic());
        }
        return automatic.equals(item.recusals().automatic())
                ? Change.none(session)
                : standing(session, item, item.found(automatic));
    }

    /** The lead took the dossier back: an open ballot is void, and its votes are never told. */
    public static Change withdraw(Session session, Item item, Instant now) {
        Session after = session.with(session.agenda().replacing(item.in(new ItemState.Withdrawn(now))));
        return switch (session) {
            case Session.Planned planned ->
                Change.none(planned.with(planned.agenda().without(item.id())));
            case Session.Convened convened -> Change.of(after, new SessionEvent.Withdrawn(item.id()));
            case Session.Open open
            when item.state() instanceof ItemState.Voting(Ballot ballot) ->
                Change.of(
                        after, new SessionEvent.BallotVoided(item.id(), ballot), new SessionEvent.Withdrawn(item.id()));
            case Session.Open open -> Change.of(after, new SessionEvent.Withdrawn(item.id()));
            case Session.Closed closed -> Change.none(closed);
        };
    }

    // One who stands aside for two reasons still does when one of them ends: only who comes and who goes is told.
    private static Change standing(Session session, Item before, Item after) {
        NavigableSet<MemberNumber> come =
                minus(after.recusals().all(), before.recusals().all());
        NavigableSet<MemberNumber> gone =
                minus(before.recusals().all(), after.recusals().all());
        List<SessionEvent> events = new ArrayList<>();
        come.forEach(member -> events.add(new SessionEvent.Recused(
                before.id(), member, after.recusals().automatic().contains(member))));
        Item changed = after;
        if (before.state() instanceof ItemState.Voting(Ballot ballot)) {
            come.stream()
                    .filter(ballot::hasVoteOf)
                    .forEach(member -> events.add(new SessionEvent.VoteVoided(before.id(), ballot, member)));
            changed = after.in(new ItemState.Voting(ballot.recusing(come)));
        }
        gone.forEach(member -> events.add(new SessionEvent.RecusalEnded(before.id(), member, Optional.empty())));
        return new Change(session.with(session.agenda().replacing(changed)), events);
    }

    private static Outcome<Item> openTo(Session session, Item item) {
        return switch (session) {
            case Session.Planned planned -> Outcome.refused(Simple.SESSION_NOT_CONVENED);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
            case Session.Convened convened -> unsettled(item);
            case Session.Open open -> unsettled(item);
        };
    }

    private static Outcome<Item> unsettled(Item item) {
        return item.isSettled() ? Outcome.refused(Simple.ITEM_SETTLED) : Outcome.accepted(item);
    }

    private static NavigableSet<MemberNumber> minus(NavigableSet<MemberNumber> from, NavigableSet<MemberNumber> what) {
        NavigableSet<MemberNumber> rest = new TreeSet<>(from);
        rest.removeAll(what);
        return rest;
    }

    private static List<SessionEvent> joined(List<SessionEvent> one, List<SessionEvent> other) {
        List<SessionEvent> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
