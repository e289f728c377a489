package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** All that can sway a result, as it stood when the ballot opened; only a recusal still changes it. */
public record FrozenBallot(
        Motion motion, Electorate electorate, NavigableSet<MemberNumber> present, NavigableSet<MemberNumber> coChairs) {

    public FrozenBallot {
        present = Collections.unmodifiableNavigableSet(new TreeSet<>(present));
        coChairs = Collections.unmodifiableNavigableSet(new TreeSet<>(coChairs));
    }

    /** Colleges that were empty at the opening. */
    public Set<College> leftOut() {
        return electorate.emptyColleges();
    }

    /** The quorum once these members stood aside. */
    public Quorum quorumWithout(Collection<MemberNumber> recused) {
        return Quorum.of(electorate.without(recused), present, leftOut());
    }

    /** Who may vote: in the electorate and there when the ballot opened. */
    public boolean mayVote(MemberNumber member) {
        return electorate.holds(member) && present.contains(member);
    }
}
