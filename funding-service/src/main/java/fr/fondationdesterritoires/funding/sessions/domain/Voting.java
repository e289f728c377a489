package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Casting a vote in an open ballot; it may be changed until the closing, and the last one counts. The same choice again
 * changes nothing: it is the vote that was cast already.
 */
public final class Voting {

    private Voting() {}

    /**
     * The session with the vote in it.
     *
     * @param salt random, told only at the closing
     */
    public static Outcome<Cast> cast(
            Session session, Item item, MemberNumber member, Choice choice, String salt, Instant now) {
        if (!(item.state() instanceof ItemState.Voting(Ballot ballot))) {
            return Outcome.refused(Simple.BALLOT_NOT_OPEN);
        }
        if (item.isRecused(member)) {
            return Outcome.refused(Simple.ITEM_NOT_FOUND);
        }
        if (!ballot.frozen().electorate().holds(member)) {
            return Outcome.refused(Simple.NO_VOTE);
        }
        if (!ballot.frozen().mayVote(member)) {
            return Outcome.refused(Simple.NOT_PRESENT_AT_OPENING);
        }
        if (!item.hasAttested(member)) {
            return Outcome.refused(Simple.ATTESTATION_REQUIRED);
        }
        Optional<CastVote> same = ballot.lastOf(member).filter(last -> last.choice() == choice);
        return Outcome.accepted(same.map(last -> new Cast(last, Change.none(session)))
                .orElseGet(() -> cast(session, item, ballot, member, choice, salt, now)));
    }

    private static Cast cast(
            Session session, Item item, Ballot ballot, MemberNumber member, Choice choice, String salt, Instant now) {
        CastVote cast = CastVote.of(ballot.id(), ballot.nextSequence(), member, choice, salt, now);
        Ballot after = ballot.with(cast);
        return new Cast(
                cast,
                Change.of(
                        session.with(session.agenda().replacing(item.in(new ItemState.Voting(after)))),
                        new SessionEvent.VoteCast(item.id(), after, cast)));
    }

    /** The vote, and the session with it. */
    public record Cast(CastVote vote, Change change) {}
}
