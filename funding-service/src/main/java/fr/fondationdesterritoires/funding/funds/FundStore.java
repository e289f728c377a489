package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.funds.domain.CallShare;
import fr.fondationdesterritoires.funding.funds.domain.FundBalance;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.FundKind;
import fr.fondationdesterritoires.funding.funds.domain.Posting;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.funds.domain.ShareId;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Funds with their balances, shares of calls, and the append-only postings behind both. */
@Component
class FundStore {

    private final DatabaseClient database;

    FundStore(DatabaseClient database) {
        this.database = database;
    }

    record StoredFund(
            FundId id, String name, FundKind kind, String description, FundBalance balance, Instant createdAt) {}

    record StoredShare(FundId fund, CallShare share) {}

    record StoredReservation(FundId fund, ShareId share, Money amount, State state) {
        enum State {
            OPEN,
            COMMITTED,
            RELEASED
        }
    }

    Mono<Void> insert(StoredFund fund) {
        return database.sql("""
                        insert into fund (fund_id, name, kind, description, created_at)
                        values (:id, :name, :kind, :description, :createdAt)""")
                .bind("id", fund.id().value())
                .bind("name", fund.name())
                .bind("kind", fund.kind().name())
                .bind("description", fund.description())
                .bind("createdAt", fund.createdAt())
                .then();
    }

    Mono<StoredFund> find(FundId id) {
        return one("select * from fund where fund_id = :id", id);
    }

    /** The fund, which nobody else changes before the transaction ends. */
    Mono<StoredFund> lock(FundId id) {
        return one("select * from fund where fund_id = :id for update", id);
    }

    Flux<StoredFund> all(Collection<FundId> ids) {
        return database.sql("select * from fund where fund_id = any(:ids)")
                .bind("ids", ids.stream().map(FundId::value).toArray(UUID[]::new))
                .map(FundStore::fund)
                .all();
    }

    Mono<List<StoredFund>> page(PageRequest request) {
        return database.sql("""
                        select * from fund where (created_at, fund_id) < (:createdAt, :id)
                        order by created_at desc, fund_id desc limit :limit""")
                .bind("createdAt", request.beforeInstant())
                .bind("id", request.beforeId())
                .bind("limit", request.limitPlusOne())
                .map(FundStore::fund)
                .all()
                .collectList();
    }

    Mono<Void> insert(ShareId share, FundId fund, CallShare amounts) {
        return database.sql("insert into call_share (share_id, fund_id, share_cents) values (:id, :fund, :share)")
                .bind("id", share.value())
                .bind("fund", fund.value())
                .bind("share", amounts.share().cents())
                .then();
    }

    Mono<StoredShare> lock(ShareId share) {
        return database.sql("select * from call_share where share_id = :id for update")
                .bind("id", share.value())
                .map(FundStore::share)
                .one()
                .switchIfEmpty(Refusals.notFound("call"));
    }

    Mono<Void> save(FundId fund, FundBalance balance) {
        return database.sql("""
                        update fund set received_cents = :received, reserved_cents = :reserved,
                            committed_cents = :committed where fund_id = :id""")
                .bind("received", balance.received().cents())
                .bind("reserved", balance.reserved().cents())
                .bind("committed", balance.committed().cents())
                .bind("id", fund.value())
                .then();
    }

    Mono<Void> save(ShareId share, CallShare amounts) {
        return database.sql("""
                        update call_share set reserved_cents = :reserved, committed_cents = :committed
                        where share_id = :id""")
                .bind("reserved", amounts.reserved().cents())
                .bind("committed", amounts.committed().cents())
                .bind("id", share.value())
                .then();
    }

    Mono<Void> insert(ReservationId id, FundId fund, ShareId share, Money amount) {
        return database.sql("insert into reservation values (:id, :fund, :share, :amount, 'OPEN')")
                .bind("id", id.value())
                .bind("fund", fund.value())
                .bind("share", share.value())
                .bind("amount", amount.cents())
                .then();
    }

    Mono<StoredReservation> find(ReservationId id) {
        return database.sql("select * from reservation where reservation_id = :id for update")
                .bind("id", id.value())
                .map(row -> new StoredReservation(
                        new FundId(uuid(row, "fund_id")),
                        new ShareId(uuid(row, "share_id")),
                        money(row, "amount_cents"),
                        StoredReservation.State.valueOf(text(row, "state"))))
                .one();
    }

    Mono<Void> settle(ReservationId id, StoredReservation.State state) {
        return database.sql("update reservation set state = :state where reservation_id = :id")
                .bind("state", state.name())
                .bind("id", id.value())
                .then();
    }

    Mono<Void> post(FundId fund, @Nullable ShareId share, UUID reference, Posting posting, Instant at) {
        var statement = database.sql("""
                        insert into posting
                            (fund_id, share_id, reference, kind, from_account, to_account, amount_cents, at)
                        values (:fund, :share, :reference, :kind, :from, :to, :amount, :at)""")
                .bind("fund", fund.value())
                .bind("reference", reference)
                .bind("kind", posting.kind().name())
                .bind("from", posting.from().name())
                .bind("to", posting.to().name())
                .bind("amount", posting.amount().cents())
                .bind("at", at);
        return (share == null ? statement.bindNull("share", UUID.class) : statement.bind("share", share.value()))
                .then();
    }

    Mono<Void> insertContribution(
            UUID id, FundId fund, String contributor, Money amount, LocalDate receivedOn, Instant at) {
        return database.sql("insert into contribution values (:id, :fund, :contributor, :amount, :receivedOn, :at)")
                .bind("id", id)
                .bind("fund", fund.value())
                .bind("contributor", contributor)
                .bind("amount", amount.cents())
                .bind("receivedOn", receivedOn)
                .bind("at", at)
                .then();
    }

    private Mono<StoredFund> one(String sql, FundId id) {
        return database.sql(sql)
                .bind("id", id.value())
                .map(FundStore::fund)
                .one()
                .switchIfEmpty(Refusals.notFound("fund"));
    }

    private static StoredFund fund(Readable row) {
        return new StoredFund(
                new FundId(uuid(row, "fund_id")),
                text(row, "name"),
                FundKind.valueOf(text(row, "kind")),
                text(row, "description"),
                new FundBalance(
                        money(row, "received_cents"), money(row, "reserved_cents"), money(row, "committed_cents")),
                Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    private static StoredShare share(Readable row) {
        return new StoredShare(
                new FundId(uuid(row, "fund_id")),
                new CallShare(money(row, "share_cents"), money(row, "reserved_cents"), money(row, "committed_cents")));
    }

    private static Money money(Readable row, String column) {
        return Money.ofCents(Objects.requireNonNull(row.get(column, Long.class)));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }
}
