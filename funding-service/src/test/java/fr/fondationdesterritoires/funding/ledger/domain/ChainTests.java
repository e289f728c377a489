package fr.fondationdesterritoires.funding.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainTests {

    private static final Instant AT = Instant.parse("2026-11-22T11:00:00.123456Z");

    @Test
    void a_chain_as_it_was_written_has_no_fault() {
        assertThat(Chain.faults(LedgerHead.EMPTY, shown(chain()))).isEmpty();
    }

    @Test
    void hidden_entries_hold_the_chain_together_by_their_hashes() {
        List<Link> links = shown(chain());
        links.set(2, new Link.Hidden(3, links.get(2).hash()));
        assertThat(Chain.faults(LedgerHead.EMPTY, links)).isEmpty();
    }

    @Test
    void a_changed_entry_is_found() {
        List<LedgerEntry> chain = chain();
        LedgerEntry third = chain.get(2);
        chain.set(2, new LedgerEntry(3, third.previousHash(), third.at(), "ACT", Map.of("n", 99), third.hash()));
        assertThat(Chain.faults(LedgerHead.EMPTY, shown(chain)))
                .containsExactly(new Chain.Fault(3, "its content does not give its hash"));
    }

    @Test
    void an_entry_rewritten_with_its_hash_is_found_by_the_next() {
        List<LedgerEntry> chain = chain();
        chain.set(2, LedgerEntry.after(headAt(chain.get(1)), AT, "ACT", Map.of("n", 99)));
        assertThat(Chain.faults(LedgerHead.EMPTY, shown(chain)))
                .containsExactly(new Chain.Fault(4, "does not point to the entry before it"));
    }

    @Test
    void a_removed_entry_is_found() {
        List<LedgerEntry> chain = chain();
        chain.remove(2);
        assertThat(Chain.faults(LedgerHead.EMPTY, shown(chain))).isNotEmpty();
    }

    @Test
    void entries_in_another_order_are_found() {
        List<LedgerEntry> chain = chain();
        Collections.swap(chain, 1, 2);
        assertThat(Chain.faults(LedgerHead.EMPTY, shown(chain))).isNotEmpty();
    }

    @Test
    void instants_are_kept_to_the_millisecond() {
        assertThat(chain().getFirst().at()).isEqualTo(Instant.parse("2026-11-22T11:00:00.123Z"));
    }

    @Test
    void an_entry_is_never_dated_before_the_one_it_follows() {
        LedgerHead head = headAt(chain().getLast());
        LedgerEntry earlier = LedgerEntry.after(head, AT.minusSeconds(1), "ACT", Map.of());
        LedgerEntry later = LedgerEntry.after(head, AT.plusSeconds(1), "ACT", Map.of());
        assertThat(earlier.at()).isEqualTo(Instant.parse("2026-11-22T11:00:00.123Z"));
        assertThat(later.at()).isEqualTo(Instant.parse("2026-11-22T11:00:01.123Z"));
    }

    private static List<LedgerEntry> chain() {
        List<LedgerEntry> chain = new ArrayList<>();
        LedgerHead head = LedgerHead.EMPTY;
        for (int n = 1; n <= 5; n++) {
            LedgerEntry entry = LedgerEntry.after(head, AT, "ACT", Map.of("n", n));
            chain.add(entry);
            head = headAt(entry);
        }
        return chain;
    }

    private static List<Link> shown(List<LedgerEntry> chain) {
        return new ArrayList<>(chain.stream().<Link>map(Link.Shown::new).toList());
    }

    private static LedgerHead headAt(LedgerEntry entry) {
        return new LedgerHead(entry.index(), entry.hash(), Optional.of(entry.at()));
    }
}
