package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One application on an agenda, who attested to have no conflict with it, and who stands aside.
 *
 * @param dossier empty in a session that was laid down before items named their submission
 */
public record Item(
        ItemId id,
        ApplicationId application,
        Optional<FrozenDossier> dossier,
        NavigableSet<MemberNumber> attested,
        Recusals recusals,
        ItemState state) {

    public Item {
        attested = Collections.unmodifiableNavigableSet(new TreeSet<>(attested));
    }

    /** An application that comes to a table for the first time. */
    public static Item of(ItemId id, ApplicationId application) {
        return new Item(
                id,
                application,
                Optional.empty(),
                Collections.emptyNavigableSet(),
                Recusals.NONE,
                new ItemState.Waiting());
    }

    /** With the submission that is treated. */
    public Item resting(FrozenDossier submission) {
        return new Item(id, application, Optional.of(submission), attested, recusals, state);
    }

    /** The same application before another session: attestations and declared recusals are kept. */
    public Item again(ItemId id) {
        return new Item(
                id,
                application,
                dossier,
                attested,
                new Recusals(Collections.emptyNavigableSet(), recusals.declared()),
                new ItemState.Waiting());
    }

    /** With just these members found to belong to an organisation of its alliance; what they attested is void. */
    public Item found(NavigableSet<MemberNumber> conflicted) {
        NavigableSet<MemberNumber> rest = new TreeSet<>(attested);
        rest.removeAll(conflicted);
        return new Item(id, application, dossier, rest, recusals.found(conflicted), state);
    }

    public boolean isRecused(MemberNumber member) {
        return recusals.holds(member);
    }

    public boolean hasAttested(MemberNumber member) {
        return attested.contains(member);
    }

    public boolean isWaiting() {
        return state instanceof ItemState.Waiting;
    }

    /** Nothing more will happen to it in this session. */
    public boolean isSettled() {
        return switch (state) {
            case ItemState.Waiting waiting -> false;
            case ItemState.Voting voting -> false;
            case ItemState.Decided decided -> true;
            case ItemState.CarriedOver carried -> true;
            case ItemState.Withdrawn withdrawn -> true;
        };
    }

    Item in(ItemState changed) {
        return new Item(id, application, dossier, attested, recusals, changed);
    }

    Item with(Recusals changed) {
        return new Item(id, application, dossier, attested, changed, state);
    }

    Item attestedBy(MemberNumber member) {
        NavigableSet<MemberNumber> all = new TreeSet<>(attested);
        all.add(member);
        return new Item(id, application, dossier, all, recusals, state);
    }

    Item notAttestedBy(MemberNumber member) {
        NavigableSet<MemberNumber> rest = new TreeSet<>(attested);
        rest.remove(member);
        return new Item(id, application, dossier, rest, recusals, state);
    }
}
