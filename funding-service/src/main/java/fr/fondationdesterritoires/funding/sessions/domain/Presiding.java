package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.Bench;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import fr.fondationdesterritoires.funding.decisions.domain.DecisionId;
import fr.fondationdesterritoires.funding.decisions.domain.Electorate;
import fr.fondationdesterritoires.funding.decisions.domain.FrozenBallot;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.decisions.domain.Quorum;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** What the chair and the secretary do: attendance, opening, ballots, closing. */
public final class Presiding {

    private Presiding() {}

    /**
     * Writes down that a member is there or not, from when the session may be opened; whoever comes or leaves counts
     * from the next ballot on.
     */
    public static Outcome<Change> takeAttendance(
            Session session, MemberNumber member, boolean present, MemberNumber by, Bench bench, Instant now) {
        if (!by.equals(member) && !presides(session, by, bench)) {
            return Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY);
        }
        if (!by.equals(member) && standsBack(session, by, bench)) {
            return Outcome.refused(Simple.ITEM_TREATED_WITHOUT_YOU);
        }
        if (bench.find(member).isEmpty()) {
            return Outcome.refused(Simple.NOT_A_MEMBER);
        }
        return switch (session) {
            case Session.Planned planned -> Outcome.refused(Simple.SESSION_NOT_CONVENED);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
            case Session.Convened convened
            when now.isBefore(convened.plan().opensFrom()) ->
                Outcome.refused(
                        new SessionRefusal.TooEarlyToAttend(convened.plan().opensFrom()));
            case Session.Convened convened ->
                attendance(
                        convened,
                        new Session.Convened(
                                convened.id(),
                                convened.plan(),
                                convened.agenda(),
                                convened.attendance().with(member, present),
                                convened.convenedAt()),
                        new SessionEvent.AttendanceTaken(member, present, by));
            case Session.Open open ->
                attendance(
                        open,
                        new Session.Open(
                                open.id(),
                                open.plan(),
                                open.agenda(),
                                open.attendance().with(member, present),
                                open.convenedAt(),
                                open.openedAt()),
                        new SessionEvent.AttendanceTaken(member, present, by));
        };
    }

    /** Begins a convened session, once its time has come. */
    public static Outcome<Change> open(Session session, MemberNumber by, Bench bench, Instant now) {
        return opensFrom(session, by, bench)
                .map(from -> open(session, by, from, now))
                .orElseGet(() -> Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY));
    }

    private static Outcome<Change> open(Session session, MemberNumber by, Instant from, Instant now) {
        return switch (session) {
            case Session.Planned planned -> Outcome.refused(Simple.SESSION_NOT_CONVENED);
            case Session.Open open -> Outcome.refused(Simple.SESSION_NOT_CONVENED);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
            case Session.Convened convened
            when now.isBefore(from) -> Outcome.refused(new SessionRefusal.TooEarlyToOpen(from));
            case Session.Convened convened ->
                Outcome.accepted(Change.of(
                        new Session.Open(
                                convened.id(),
                                convened.plan(),
                                convened.agenda(),
                                convened.attendance(),
                                convened.convenedAt(),
                                now),
                        new SessionEvent.Opened(by)));
        };
    }

    /** Ends a session; what was not voted on is carried over. An open ballot is closed first. */
    public static Outcome<Change> close(Session session, MemberNumber by, Bench bench, Instant now) {
        if (!presides(session, by, bench)) {
            return Outcome.refused(Simple.CHAIR_OR_SECRETARY_ONLY);
        }
        if (standsBack(session, by, bench)) {
            return Outcome.refused(Simple.ITEM_TREATED_WITHOUT_YOU);
        }
        return switch (session) {
            case Session.Planned planned -> Outcome.refused(Simple.SESSION_NOT_OPEN);
            case Session.Convened convened -> Outcome.refused(Simple.SESSION_NOT_OPEN);
            case Session.Closed closed -> Outcome.refused(Simple.SESSION_CLOSED);
            case Session.Open open when open.agenda().voting().isPresent() -> Outcome.refused(Simple.BALLOT_STILL_OPEN);
            case Session.Open open -> Outcome.accepted(closed(open, by, now));
        };
    }

    /** Opens the ballot on an item: all that can sway its result is frozen here. */
    public static Outcome<Change> openBallot(
            Session session, Item item, Moved moved, MemberNumber by, Bench bench, Instant now) {
        return mayOpenBallot(session, item, by, bench).flatMap(ready -> {
            FrozenBallot frozen = freeze(moved.motion(), item, session.attendance(), bench);
            return quorumIsMet(quorum(frozen))
                    .<Outcome<Change>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.accepted(opened(session, item, moved, frozen, by, now)));
        });
    }

    /** Whether this member may open a ballot on the item now, whatever would be moved. */
    public static Outcome<Item> mayOpenBallot(Session session, Item item, MemberNumber by, Bench bench) {
        if (!chairs(session, item, by, bench)) {
            return Outcome.refused(Simple.CHAIR_ONLY);
        }
        if (!item.hasAttested(by)) {
            return Outcome.refused(Simple.ATTESTATION_REQUIRED);
        }
        if (!(session instanceof Session.Open)) {
            return Outcome.refused(Simple.SESSION_NOT_OPEN);
        }
        if (item.state() instanceof ItemState.Voting) {
            return Outcome.refused(Simple.BALLOT_ALREADY_OPEN);
        }
        if (!item.isWaiting()) {
            return Outcome.refused(Simple.ITEM_SETTLED);
        }
        if (session.agenda().voting().isPresent()) {
            return Outcome.refused(Simple.ANOTHER_BALLOT_OPEN);
        }
        return Outcome.accepted(item);
    }

    /** Closes the ballot: its result follows, and the decision from it. */
    public static Outcome<Change> closeBallot(
            Session session,
            Item item,
            DecisionId id,
            Optional<String> reasons,
            MemberNumber by,
            Bench bench,
            Instant now) {
        if (!chairs(session, item, by, bench)) {
            return Outcome.refused(Simple.CHAIR_ONLY);
        }
        if (!item.hasAttested(by)) {
            return Outcome.refused(Simple.ATTESTATION_REQUIRED);
        }
        if (!(item.state() instanceof ItemState.Voting(Ballot ballot))) {
            return Outcome.refused(Simple.BALLOT_NOT_OPEN);
        }
        Decision decision =
                Decision.of(id, item.application(), ballot.id(), ballot.result(), ballot.moved(), reasons, now);
        Item decided = item.in(new ItemState.Decided(ballot, decision, Optional.empty()));
        return Outcome.accepted(Change.of(
                session.with(session.agenda().replacing(decided)),
                new SessionEvent.BallotClosed(item.id(), item.application(), ballot, decision.result(), by)));
    }

    /** Keeps beside a decided item the hash under which the ledger holds its decision. */
    public static Session recorded(Session session, ItemId id, String ledgerHash) {
        return session.with(session.agenda()
                .mapping(item -> item.id().equals(id) && item.state() instanceof ItemState.Decided decided
                        ? item.in(decided.recordedAs(ledgerHash))
                        : item));
    }

    /** The quorum as the item stands: of its ballot if one is or was open, else as if one opened now. */
    public static Quorum quorum(Session session, Item item, Bench bench) {
        return switch (item.state()) {
            case ItemState.Voting(Ballot ballot) -> ballot.frozen().quorumWithout(ballot.recusedSince());
            case ItemState.Decided decided ->
                decided.ballot().frozen().quorumWithout(decided.ballot().recusedSince());
            case ItemState.Waiting waiting -> quorum(freeze(Motion.FUND, item, session.attendance(), bench));
            case ItemState.CarriedOver carried -> quorum(freeze(Motion.FUND, item, session.attendance(), bench));
            case ItemState.Withdrawn withdrawn -> quorum(freeze(Motion.FUND, item, session.attendance(), bench));
        };
    }

    /** Whether this member may chair that item now. */
    public static boolean chairs(Session session, Item item, MemberNumber member, Bench bench) {
        return chairs(session, item.recusals().all(), member, bench);
    }

    /** Whether this member chairs where nothing is treated in particular. */
    public static boolean chairs(Session session, MemberNumber member, Bench bench) {
        return chairs(session, Set.of(), member, bench);
    }

    /**
     * Whether this member may run the session: its secretary, a co-chair, or who chairs it while the co-chairs are away
     * or stand aside for what is still to be treated.
     */
    public static boolean presides(Session session, MemberNumber member, Bench bench) {
        return holds(member, bench)
                || chairs(session, member, bench)
                || chairs(session, session.agenda().asideFromWhatIsLeft(), member, bench);
    }

    /**
     * Whether this member leaves the others' attendance and the closing to somebody else: an item is still treated
     * without them, and one who presides and knows of all that is left is there.
     */
    public static boolean standsBack(Session session, MemberNumber member, Bench bench) {
        NavigableSet<MemberNumber> aside = session.agenda().asideFromWhatIsLeft();
        return aside.contains(member)
                && session.attendance().present().stream()
                        .filter(other -> !aside.contains(other))
                        .anyMatch(other -> presides(session, other, bench));
    }

    /**
     * From when on this member may open the session, as things stand: its secretary and co-chairs a little before its
     * time; who would chair in the co-chairs' absence from its time on, for only then are they late.
     */
    public static Optional<Instant> opensFrom(Session session, MemberNumber member, Bench bench) {
        if (holds(member, bench)) {
            return Optional.of(session.plan().opensFrom());
        }
        return ActingChair.of(bench, session.attendance()).contains(member)
                ? Optional.of(session.plan().startsAt())
                : Optional.empty();
    }

    private static boolean holds(MemberNumber member, Bench bench) {
        return bench.isSecretary(member) || bench.coChairs().contains(member);
    }

    // Before a session is open everyone writes down their own attendance: being first there makes nobody its chair.
    private static boolean chairs(Session session, Set<MemberNumber> recused, MemberNumber member, Bench bench) {
        boolean able = ActingChair.of(bench, session.attendance(), recused).contains(member);
        return switch (session) {
            case Session.Planned planned -> able && bench.coChairs().contains(member);
            case Session.Convened convened -> able && bench.coChairs().contains(member);
            case Session.Open open -> able;
            case Session.Closed closed -> able;
        };
    }

    /** What is put to the vote, under which name. */
    public record Moved(BallotId ballot, Motion motion, Award award) {}

    private static FrozenBallot freeze(Motion motion, Item item, Attendance attendance, Bench bench) {
        Electorate electorate =
                new Electorate(bench.voting()).without(item.recusals().all());
        return new FrozenBallot(motion, electorate, attendance.present(), bench.coChairs());
    }

    private static Quorum quorum(FrozenBallot frozen) {
        return frozen.quorumWithout(Set.of());
    }

    private static Optional<SessionRefusal> quorumIsMet(Quorum quorum) {
        if (!quorum.leavesAtLeastTwoColleges()) {
            return Optional.of(Simple.TWO_EMPTY_COLLEGES);
        }
        return quorum.isMet() ? Optional.empty() : Optional.of(new SessionRefusal.NoQuorum(quorum));
    }

    private static Change opened(
            Session session, Item item, Moved moved, FrozenBallot frozen, MemberNumber by, Instant now) {
        Ballot ballot = Ballot.opened(moved.ballot(), frozen, moved.award(), by, now);
        return Change.of(
                session.with(session.agenda().replacing(item.in(new ItemState.Voting(ballot)))),
                new SessionEvent.BallotOpened(item.id(), ballot));
    }

    private static Change closed(Session.Open open, MemberNumber by, Instant now) {
        List<SessionEvent> events = new ArrayList<>();
        open.agenda().items().stream()
                .filter(Item::isWaiting)
                .forEach(item -> events.add(new SessionEvent.CarriedOver(item.id(), item.application())));
        events.add(new SessionEvent.Closed(by));
        Agenda agenda =
                open.agenda().mapping(item -> item.isWaiting() ? item.in(new ItemState.CarriedOver(now)) : item);
        return new Change(
                new Session.Closed(
                        open.id(), open.plan(), agenda, open.attendance(), open.convenedAt(), open.openedAt(), now),
                events);
    }

    private static Outcome<Change> attendance(Session before, Session after, SessionEvent event) {
        return Outcome.accepted(before.equals(after) ? Change.none(before) : Change.of(after, event));
    }
}
