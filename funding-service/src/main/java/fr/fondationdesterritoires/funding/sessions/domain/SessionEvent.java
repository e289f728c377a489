package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.BallotResult;
import java.util.List;
import java.util.Optional;

/** What happened in a session; each is an entry of the ledger. */
public sealed interface SessionEvent {

    /** The item it is about, and with which it is hidden; empty for what concerns the whole session. */
    default Optional<ItemId> about() {
        return Optional.empty();
    }

    /** Members were called. */
    record Called(List<MemberNumber> members, List<ItemId> items) implements SessionEvent {}

    /** The session began. */
    record Opened(MemberNumber by) implements SessionEvent {}

    /** The session ended. */
    record Closed(MemberNumber by) implements SessionEvent {}

    /** Somebody came or left; {@code by} wrote it down. */
    record AttendanceTaken(MemberNumber member, boolean present, MemberNumber by) implements SessionEvent {}

    /** The order of the agenda changed. */
    record Reordered(List<ItemId> items) implements SessionEvent {}

    /** What is about one item. */
    sealed interface OfItem extends SessionEvent {
        ItemId item();

        @Override
        default Optional<ItemId> about() {
            return Optional.of(item());
        }
    }

    /** An application came to the agenda. */
    record Placed(ItemId item, ApplicationId application) implements OfItem {}

    /** An application was taken off the agenda. */
    record TakenOff(ItemId item) implements OfItem {}

    /** A member declared to have no conflict of interest. */
    record Attested(ItemId item, MemberNumber member) implements OfItem {}

    /** A member stands aside. */
    record Recused(ItemId item, MemberNumber member, boolean automatic) implements OfItem {}

    /** A member no longer stands aside: the link is gone, or a co-chair lifted it with a reason. */
    record RecusalEnded(ItemId item, MemberNumber member, Optional<Lifting> lifting) implements OfItem {}

    /** Who lifted a declared recusal, and why. */
    record Lifting(MemberNumber by, String reason) {}

    /** Votes may be cast. */
    record BallotOpened(ItemId item, Ballot ballot) implements OfItem {}

    /** A vote was cast, perhaps in place of an earlier one. */
    record VoteCast(ItemId item, Ballot ballot, CastVote cast) implements OfItem {}

    /** A cast vote is void: its voter stands aside. */
    record VoteVoided(ItemId item, Ballot ballot, MemberNumber member) implements OfItem {}

    /** No vote may be cast any more; the votes are told. */
    record BallotClosed(ItemId item, ApplicationId application, Ballot ballot, BallotResult result, MemberNumber by)
            implements OfItem {}

    /** The ballot came to nothing: its votes are never told. */
    record BallotVoided(ItemId item, Ballot ballot) implements OfItem {}

    /** The dossier was taken back by its lead. */
    record Withdrawn(ItemId item) implements OfItem {}

    /** The item waits for another session. */
    record CarriedOver(ItemId item, ApplicationId application) implements OfItem {}
}
