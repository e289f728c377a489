package fr.fondationdesterritoires.funding.ledger.domain;

import java.util.ArrayList;
import java.util.List;

/** Checks that links follow each other without a change, a gap or a swap. */
public final class Chain {

    private Chain() {}

    /** Everything wrong with links that should continue {@code before}; empty where nothing is. */
    public static List<Fault> faults(LedgerHead before, List<Link> links) {
        List<Fault> faults = new ArrayList<>();
        long index = before.index();
        String hash = before.hash();
        for (Link link : links) {
            index++;
            if (link.index() != index) {
                faults.add(new Fault(link.index(), "expected entry " + index + " at this place"));
                index = link.index();
            }
            if (link instanceof Link.Shown(LedgerEntry entry)) {
                if (!entry.previousHash().equals(hash)) {
                    faults.add(new Fault(entry.index(), "does not point to the entry before it"));
                }
                if (!entry.hash().equals(entry.expectedHash())) {
                    faults.add(new Fault(entry.index(), "its content does not give its hash"));
                }
            }
            hash = link.hash();
        }
        return List.copyOf(faults);
    }

    /** What is wrong, and at which entry. */
    public record Fault(long index, String what) {}
}
