package fr.fondationdesterritoires.funding.ledger;

import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.ledger.domain.CanonicalJson;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerHead;
import fr.fondationdesterritoires.funding.ledger.domain.Link;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chains of all committees; bodies are kept as the very text that was hashed. */
@Component
class LedgerStore implements Ledgers {

    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    LedgerStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<LedgerEntry> append(CommitteeId committee, Act act) {
        return lockedHead(committee)
                .map(head -> LedgerEntry.after(head, act.at(), act.kind(), act.body()))
                .delayUntil(entry -> insert(committee, entry, act.item()))
                .delayUntil(entry -> advance(committee, entry));
    }

    @Override
    public Mono<Void> show(UUID item) {
        return database.sql("insert into ledger_shown_item values (:item) on conflict do nothing")
                .bind("item", item)
                .then();
    }

    Mono<LedgerHead> head(CommitteeId committee) {
        return database.sql("select index, hash, at from ledger_head where committee_id = :committee")
                .bind("committee", committee.value())
                .map(LedgerStore::headOf)
                .one()
                .defaultIfEmpty(LedgerHead.EMPTY);
    }

    /** Links after an index, in order; what is about an item not decided yet is hidden. */
    Mono<List<Link>> after(CommitteeId committee, long index, int limit) {
        return database.sql("""
                        select e.*, e.item_id is not null and s.item_id is null as hidden
                        from ledger_entry e left join ledger_shown_item s on s.item_id = e.item_id
                        where e.committee_id = :committee and e.index > :index order by e.index limit :limit""")
                .bind("committee", committee.value())
                .bind("index", index)
                .bind("limit", limit)
                .map(this::link)
                .all()
                .collectList();
    }

    // The row is made at the first entry; its lock puts a committee's entries one after the other.
    private Mono<LedgerHead> lockedHead(CommitteeId committee) {
        return database.sql("""
                        insert into ledger_head values (:committee, 0, :hash, to_timestamp(0))
                        on conflict (committee_id) do nothing""")
                .bind("committee", committee.value())
                .bind("hash", LedgerHead.EMPTY.hash())
                .then()
                .then(database.sql("select index, hash, at from ledger_head where committee_id = :committee for update")
                        .bind("committee", committee.value())
                        .map(LedgerStore::headOf)
                        .one());
    }

    private Mono<Void> insert(CommitteeId committee, LedgerEntry entry, Optional<UUID> item) {
        var statement = database.sql("""
                        insert into ledger_entry values
                            (:committee, :index, :previousHash, :at, :kind, :body, :hash, :item)""")
                .bind("committee", committee.value())
                .bind("index", entry.index())
                .bind("previousHash", entry.previousHash())
                .bind("at", entry.at())
                .bind("kind", entry.kind())
                .bind("body", CanonicalJson.of(entry.body()))
                .bind("hash", entry.hash());
        return item.map(id -> statement.bind("item", id))
                .orElseGet(() -> statement.bindNull("item", UUID.class))
                .then();
    }

    private Mono<Void> advance(CommitteeId committee, LedgerEntry entry) {
        return database.sql(
                        "update ledger_head set index = :index, hash = :hash, at = :at where committee_id = :committee")
                .bind("index", entry.index())
                .bind("hash", entry.hash())
                .bind("at", entry.at())
                .bind("committee", committee.value())
                .then();
    }

    private static LedgerHead headOf(Readable row) {
        long index = Objects.requireNonNull(row.get("index", Long.class));
        return index == 0
                ? LedgerHead.EMPTY
                : new LedgerHead(
                        index,
                        Objects.requireNonNull(row.get("hash", String.class)),
                        Optional.ofNullable(row.get("at", Instant.class)));
    }

    private Link link(Readable row) {
        long index = Objects.requireNonNull(row.get("index", Long.class));
        String hash = Objects.requireNonNull(row.get("hash", String.class));
        if (Boolean.TRUE.equals(row.get("hidden", Boolean.class))) {
            return new Link.Hidden(index, hash);
        }
        return new Link.Shown(new LedgerEntry(
                index,
                Objects.requireNonNull(row.get("previous_hash", String.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                Objects.requireNonNull(row.get("kind", String.class)),
                json.readValue(Objects.requireNonNull(row.get("body", String.class)), BODY),
                hash));
    }
}
