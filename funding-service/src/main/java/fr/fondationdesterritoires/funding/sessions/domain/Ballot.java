package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.BallotId;
import fr.fondationdesterritoires.funding.decisions.domain.BallotResult;
import fr.fondationdesterritoires.funding.decisions.domain.Choice;
import fr.fondationdesterritoires.funding.decisions.domain.FrozenBallot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An open vote, by name, on one item: what was frozen, and what was cast since. */
public record Ballot(
        BallotId id,
        FrozenBallot frozen,
        Award moved,
        MemberNumber openedBy,
        Instant openedAt,
        List<CastVote> casts,
        NavigableSet<MemberNumber> recusedSince) {

    public Ballot {
        casts = List.copyOf(casts);
        recusedSince = Collections.unmodifiableNavigableSet(new TreeSet<>(recusedSince));
    }

    /** A ballot in which nothing was cast yet. */
    public static Ballot opened(
            BallotId id, FrozenBallot frozen, Award moved, MemberNumber openedBy, Instant openedAt) {
        return new Ballot(id, frozen, moved, openedBy, openedAt, List.of(), Collections.emptyNavigableSet());
    }

    /** Members with a vote in the ballot; what they chose is not said. */
    public NavigableSet<MemberNumber> voted() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(lastChoices().keySet()));
    }

    /** The member's own last vote. */
    public Optional<CastVote> lastOf(MemberNumber member) {
        return recusedSince.contains(member)
                ? Optional.empty()
                : casts.reversed().stream()
                        .filter(cast -> cast.member().equals(member))
                        .findFirst();
    }

    public BallotResult result() {
        return BallotResult.of(frozen, recusedSince, lastChoices());
    }

    Ballot with(CastVote cast) {
        List<CastVote> all = new ArrayList<>(casts);
        all.add(cast);
        return new Ballot(id, frozen, moved, openedBy, openedAt, all, recusedSince);
    }

    Ballot recusing(Set<MemberNumber> members) {
        NavigableSet<MemberNumber> all = new TreeSet<>(recusedSince);
        members.stream().filter(frozen.electorate()::holds).forEach(all::add);
        return new Ballot(id, frozen, moved, openedBy, openedAt, casts, all);
    }

    boolean hasVoteOf(MemberNumber member) {
        return lastOf(member).isPresent();
    }

    int nextSequence() {
        return casts.size() + 1;
    }

    private NavigableMap<MemberNumber, Choice> lastChoices() {
        NavigableMap<MemberNumber, Choice> last = new TreeMap<>();
        casts.forEach(cast -> last.put(cast.member(), cast.choice()));
        last.keySet().removeAll(recusedSince);
        return last;
    }
}
