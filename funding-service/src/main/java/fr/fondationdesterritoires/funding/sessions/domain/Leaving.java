package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.funding.committees.domain.Bench;

/** Why an item that was not voted on leaves a session that ends. */
public final class Leaving {

    private Leaving() {}

    /** Of an item that still waits, as the session stands when it ends. */
    public static TakenOffReason why(Session session, ItemId id, Bench bench) {
        return session.agenda()
                .find(id)
                .filter(item -> !Presiding.quorum(session, item, bench).isMet())
                .map(item -> TakenOffReason.NO_QUORUM)
                .orElse(TakenOffReason.ADJOURNED);
    }
}
