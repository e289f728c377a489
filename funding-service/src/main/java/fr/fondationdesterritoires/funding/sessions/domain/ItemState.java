package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import java.time.Instant;
import java.util.Optional;

/** Where an item of the agenda stands. */
public sealed interface ItemState {

    /** Not treated yet. */
    record Waiting() implements ItemState {}

    /** Being voted on. */
    record Voting(Ballot ballot) implements ItemState {}

    /** Voted on, with what follows; once the ledger holds it, the hash of the entry that says so. */
    record Decided(Ballot ballot, Decision decision, Optional<String> ledgerHash) implements ItemState {

        Decided recordedAs(String hash) {
            return new Decided(ballot, decision, Optional.of(hash));
        }
    }

    /** Not voted on in this session; ready for another one. */
    record CarriedOver(Instant at) implements ItemState {}

    /** Its lead took the dossier back; a ballot that was open is void. */
    record Withdrawn(Instant at) implements ItemState {}
}
