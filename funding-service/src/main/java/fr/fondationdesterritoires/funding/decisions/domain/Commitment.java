package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.funding.committees.domain.MemberNumber;
import fr.fondationdesterritoires.funding.ledger.domain.CanonicalJson;
import fr.fondationdesterritoires.funding.ledger.domain.Sha256;
import java.util.Map;

/** What the ledger holds of a vote while its ballot is open: a hash that only the salt can open. */
public final class Commitment {

    private Commitment() {}

    /** SHA-256 over the canonical JSON of the vote and its salt. */
    public static String to(BallotId ballot, MemberNumber member, int sequence, Choice choice, String salt) {
        return Sha256.of(CanonicalJson.of(Map.of(
                "ballot", ballot.toString(),
                "member", member.value(),
                "sequence", sequence,
                "choice", choice.name(),
                "salt", salt)));
    }
}
