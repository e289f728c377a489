package fr.fondationdesterritoires.funding.ledger.domain;

import java.time.Instant;
import java.util.Optional;

/** The last entry of a chain: whoever kept it can tell later whether anything before was rewritten. */
public record LedgerHead(long index, String hash, Optional<Instant> at) {

    /** What the first entry points back to. */
    public static final LedgerHead EMPTY = new LedgerHead(0, "0".repeat(64), Optional.empty());
}
