package fr.fondationdesterritoires.funding.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.ledger.domain.Chain;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerHead;
import fr.fondationdesterritoires.funding.ledger.domain.Link;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@RealParts(broker = false)
class LedgerStoreTests {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final LedgerStore ledger;
    private final CommitteeId committee;

    LedgerStoreTests(RealDatabase parts) {
        RealDatabase.Transactions transactions = parts.transactions();
        database = transactions.client();
        transaction = transactions.operator();
        ledger = new LedgerStore(database, JsonMapper.shared());
        committee = committee();
    }

    @Test
    void entries_written_at_once_stand_one_after_the_other_in_one_chain() {
        var _ = Flux.range(1, 60).flatMap(n -> append(n, Optional.empty()), 20).blockLast();
        List<Link> links = all();
        assertThat(links).hasSize(60);
        assertThat(Chain.faults(LedgerHead.EMPTY, links)).isEmpty();
        LedgerHead head = Objects.requireNonNull(ledger.head(committee).block());
        assertThat(head.index()).isEqualTo(60);
        assertThat(head.hash()).isEqualTo(links.getLast().hash());
    }

    @Test
    void an_act_that_fails_leaves_no_entry() {
        var _ = append(1, Optional.empty()).block();
        var _ = ledger.append(committee, act(2, Optional.empty()))
                .then(Mono.error(new IllegalStateException("later in the same act")))
                .as(transaction::transactional)
                .onErrorComplete()
                .block();
        var _ = append(3, Optional.empty()).block();
        assertThat(all()).hasSize(2);
        assertThat(Chain.faults(LedgerHead.EMPTY, all())).isEmpty();
    }

    @Test
    void what_is_about_an_item_is_a_bare_hash_until_it_is_shown() {
        UUID item = UUID.randomUUID();
        var _ = append(1, Optional.empty()).block();
        LedgerEntry hidden = Objects.requireNonNull(append(2, Optional.of(item)).block());
        assertThat(all().getLast()).isEqualTo(new Link.Hidden(2, hidden.hash()));
        assertThat(Chain.faults(LedgerHead.EMPTY, all())).isEmpty();
        ledger.show(item).block();
        assertThat(all().getLast()).isInstanceOf(Link.Shown.class);
        assertThat(Chain.faults(LedgerHead.EMPTY, all())).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_or_remove_an_entry() {
        var _ = append(1, Optional.empty()).block();
        for (String rewrite :
                List.of("update ledger_entry set kind = 'X'", "delete from ledger_entry", "truncate ledger_entry")) {
            assertThatThrownBy(() -> database.sql(rewrite).then().block()).hasStackTraceContaining("append-only");
        }
    }

    @Test
    void an_empty_ledger_has_a_head_of_zeros() {
        assertThat(ledger.head(committee).block()).isEqualTo(LedgerHead.EMPTY);
    }

    private Mono<LedgerEntry> append(int n, Optional<UUID> item) {
        return ledger.append(committee, act(n, item)).as(transaction::transactional);
    }

    private static Ledgers.Act act(int n, Optional<UUID> item) {
        return new Ledgers.Act("ACT", Map.of("n", n, "text", "é\n\"x\""), item, Instant.now());
    }

    private List<Link> all() {
        return Objects.requireNonNull(ledger.after(committee, 0, 1_000).block());
    }

    private CommitteeId committee() {
        UUID fund = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        database.sql(
                        "insert into fund (fund_id, name, kind, description, created_at) values (:id, '', 'OTHER', '', now())")
                .bind("id", fund)
                .then()
                .block();
        database.sql("insert into committee values (:id, 'Comité', :fund, now())")
                .bind("id", id)
                .bind("fund", fund)
                .then()
                .block();
        return new CommitteeId(id);
    }
}
