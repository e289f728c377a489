package fr.fondationdesterritoires.funding.ledger.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One act, chained to the one before it: {@code hash} is SHA-256 over the canonical JSON of all the rest. */
public record LedgerEntry(
        long index, String previousHash, Instant at, String kind, Map<String, Object> body, String hash) {

    public LedgerEntry {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /** The entry that follows a head, and is never dated before it; its instant is kept to the millisecond. */
    public static LedgerEntry after(LedgerHead head, Instant at, String kind, Map<String, Object> body) {
        Instant told = at.truncatedTo(ChronoUnit.MILLIS);
        // Sessions of one committee share its ledger, and instances do not share a clock.
        Instant instant = head.at().filter(told::isBefore).orElse(told);
        long index = head.index() + 1;
        return new LedgerEntry(index, head.hash(), instant, kind, body, hash(index, head.hash(), instant, kind, body));
    }

    /** The hash that the entry should have. */
    public String expectedHash() {
        return hash(index, previousHash, at, kind, body);
    }

    private static String hash(long index, String previousHash, Instant at, String kind, Map<String, Object> body) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("index", index);
        whole.put("previousHash", previousHash);
        whole.put("at", at.toString());
        whole.put("kind", kind);
        whole.put("body", body);
        return Sha256.of(CanonicalJson.of(whole));
    }
}
