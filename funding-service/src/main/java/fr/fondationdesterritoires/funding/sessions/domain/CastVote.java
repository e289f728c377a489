package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.Commitment;
import java.time.Instant;

/** One vote as it was cast; a later one of the same member takes its place, and both stay. */
public record CastVote(int sequence, MemberNumber member, Choice choice, String salt, String commitment, Instant at) {

    static CastVote of(BallotId ballot, int sequence, MemberNumber member, Choice choice, String salt, Instant at) {
        return new CastVote(sequence, member, choice, salt, Commitment.to(ballot, member, sequence, choice, salt), at);
    }

    // A vote that slips into a log line tells nothing.
    @Override
    public String toString() {
        return "CastVote[" + commitment + "]";
    }
}
