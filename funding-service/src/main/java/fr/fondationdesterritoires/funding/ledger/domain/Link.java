package fr.fondationdesterritoires.funding.ledger.domain;

/** What a reader sees of one place in the chain. */
public sealed interface Link {

    long index();

    String hash();

    /** An entry the reader may read. */
    record Shown(LedgerEntry entry) implements Link {
        @Override
        public long index() {
            return entry.index();
        }

        @Override
        public String hash() {
            return entry.hash();
        }
    }

    /** An entry hidden from the reader: its hash still holds the chain together. */
    record Hidden(long index, String hash) implements Link {}
}
