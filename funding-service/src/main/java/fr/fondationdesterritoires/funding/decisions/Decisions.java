package fr.fondationdesterritoires.funding.decisions;

import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.decisions.domain.Decision;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Taking a decision, in the caller's transaction. */
public interface Decisions {

    /** The application moves, and the money set aside is promised or given back; answers the application's version. */
    Mono<Long> settle(Decision decision);

    /** The ledger holds it, and everyone concerned is told. */
    Mono<LedgerEntry> record(Decision decision, CommitteeId committee, UUID item, long applicationVersion);
}
