package fr.fondationdesterritoires.funding.ledger;

import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Writing to a committee's ledger: each call joins the caller's transaction and locks the head. */
public interface Ledgers {

    /** Adds an entry at the end. */
    Mono<LedgerEntry> append(CommitteeId committee, Act act);

    /** From here on anyone may read what is about this item. */
    Mono<Void> show(UUID item);

    /** What was done; {@code item} is the agenda item with which the entry is hidden. */
    record Act(String kind, Map<String, Object> body, Optional<UUID> item, Instant at) {}
}
