package fr.fondationdesterritoires.funding.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredFund;
import fr.fondationdesterritoires.funding.funds.domain.Account;
import fr.fondationdesterritoires.funding.funds.domain.Contribution;
import fr.fondationdesterritoires.funding.funds.domain.FundBalance;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.FundKind;
import fr.fondationdesterritoires.funding.funds.domain.FundsRefusal;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.funds.domain.ShareId;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.web.RefusalException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@RealParts(broker = false)
class FundStoreTests {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final FundStore funds;
    private final KeepBooks books;

    FundStoreTests(RealDatabase parts) {
        RealDatabase.Transactions transactions = parts.transactions();
        database = transactions.client();
        transaction = transactions.operator();
        funds = new FundStore(database);
        books = new KeepBooks(funds, Clock.systemUTC());
    }

    @Test
    void a_hundred_reservations_at_once_never_pass_what_the_fund_received() {
        FundId fund = fund(1_000);
        ShareId share = share(fund, 100_000);
        assertThat(reserveAtOnce(fund, share, 100, 30)).hasSize(33);
        StoredFund after = get(fund);
        assertThat(after.balance().reserved()).isEqualTo(Money.ofCents(990));
        assertThat(after.balance().available()).isEqualTo(Money.ofCents(10));
        theBooksSayTheSame(fund, after.balance());
    }

    @Test
    void a_hundred_reservations_at_once_never_pass_the_calls_share() {
        FundId fund = fund(100_000);
        ShareId share = share(fund, 1_000);
        assertThat(reserveAtOnce(fund, share, 100, 30)).hasSize(33);
        theBooksSayTheSame(fund, get(fund).balance());
    }

    @Test
    void the_one_that_does_not_fit_is_told_the_balance_and_nothing_is_half_done() {
        FundId fund = fund(1_000);
        ShareId share = share(fund, 600);
        assertThatThrownBy(() -> reserve(fund, share, 601).block())
                .isInstanceOfSatisfying(
                        RefusalException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new FundsRefusal.EnvelopeExceeded(Money.ofCents(600))));
        assertThat(get(fund).balance()).isEqualTo(new FundBalance(Money.ofCents(1_000), Money.ZERO, Money.ZERO));
        theBooksSayTheSame(fund, get(fund).balance());
    }

    @Test
    void what_is_committed_or_released_is_so_once() {
        FundId fund = fund(1_000);
        ShareId share = share(fund, 1_000);
        ReservationId committed =
                Objects.requireNonNull(reserve(fund, share, 300).block());
        ReservationId released =
                Objects.requireNonNull(reserve(fund, share, 200).block());
        books.commit(committed).as(transaction::transactional).block();
        books.commit(committed).as(transaction::transactional).block();
        books.release(released).as(transaction::transactional).block();
        books.release(released).as(transaction::transactional).block();
        books.release(committed).as(transaction::transactional).block();
        books.release(new ReservationId(UUID.randomUUID()))
                .as(transaction::transactional)
                .block();
        assertThat(get(fund).balance())
                .isEqualTo(new FundBalance(Money.ofCents(1_000), Money.ZERO, Money.ofCents(300)));
        theBooksSayTheSame(fund, get(fund).balance());
    }

    @Test
    void a_posting_is_never_changed_or_removed() {
        FundId fund = fund(1_000);
        for (String rewrite :
                List.of("update posting set amount_cents = 1", "delete from posting", "truncate posting cascade")) {
            assertThatThrownBy(() -> database.sql(rewrite).then().block()).hasStackTraceContaining("append-only");
        }
        theBooksSayTheSame(fund, get(fund).balance());
    }

    @Test
    void the_database_itself_refuses_to_promise_more_than_was_received() {
        FundId fund = fund(1_000);
        assertThatThrownBy(() -> database.sql("update fund set committed_cents = 1001 where fund_id = :id")
                        .bind("id", fund.value())
                        .then()
                        .block())
                .hasStackTraceContaining("fund_envelope");
    }

    private List<ReservationId> reserveAtOnce(FundId fund, ShareId share, int times, long cents) {
        return Objects.requireNonNull(Flux.range(0, times)
                .flatMap(
                        attempt -> reserve(fund, share, cents)
                                .onErrorResume(RefusalException.class, refused -> Mono.empty()),
                        25)
                .collectList()
                .block());
    }

    @Test
    void nothing_is_promised_that_was_not_set_aside() {
        FundId fund = fund(1_000);
        ReservationId nowhere = new ReservationId(UUID.randomUUID());
        StepVerifier.create(books.commit(nowhere).as(transaction::transactional))
                .verifyError(IllegalStateException.class);
        ReservationId given =
                Objects.requireNonNull(reserve(fund, share(fund, 1_000), 400).block());
        books.release(given).as(transaction::transactional).block();
        StepVerifier.create(books.commit(given).as(transaction::transactional))
                .verifyError(IllegalStateException.class);
        StepVerifier.create(books.release(given).as(transaction::transactional)).verifyComplete();
        StepVerifier.create(books.release(nowhere).as(transaction::transactional))
                .verifyComplete();
        assertThat(get(fund).balance().available()).isEqualTo(Money.ofCents(1_000));
    }

    private Mono<ReservationId> reserve(FundId fund, ShareId share, long cents) {
        ReservationId id = new ReservationId(UUID.randomUUID());
        return books.reserve(id, fund, share, Money.ofCents(cents))
                .as(transaction::transactional)
                .thenReturn(id);
    }

    private FundId fund(long cents) {
        FundId id = new FundId(UUID.randomUUID());
        Instant now = Instant.now();
        funds.insert(new StoredFund(id, "Fonds", FundKind.OTHER, "…", FundBalance.EMPTY, now))
                .block();
        Outcome<Contribution.Entry> outcome =
                Contribution.to(FundBalance.EMPTY, Money.ofCents(cents), LocalDate.EPOCH, LocalDate.EPOCH);
        Contribution.Entry entry = ((Outcome.Accepted<Contribution.Entry>) outcome).value();
        funds.save(id, entry.after())
                .then(funds.post(id, null, UUID.randomUUID(), entry.posting(), now))
                .as(transaction::transactional)
                .block();
        return id;
    }

    private ShareId share(FundId fund, long cents) {
        ShareId share = new ShareId(UUID.randomUUID());
        books.openShare(share, fund, Money.ofCents(cents)).block();
        return share;
    }

    private StoredFund get(FundId fund) {
        return Objects.requireNonNull(funds.find(fund).block());
    }

    private Money sumOf(FundId fund, Account account) {
        return Objects.requireNonNull(database.sql("""
                        select coalesce(sum(case when to_account = :account then amount_cents
                            else -amount_cents end), 0)::bigint as cents
                        from posting where fund_id = :fund and :account in (from_account, to_account)""")
                .bind("account", account.name())
                .bind("fund", fund.value())
                .map(row -> Money.ofCents(Objects.requireNonNull(row.get("cents", Long.class))))
                .one()
                .block());
    }

    private void theBooksSayTheSame(FundId fund, FundBalance balance) {
        List<Money> accounts = Stream.of(Account.AVAILABLE, Account.RESERVED, Account.COMMITTED, Account.CONTRIBUTORS)
                .map(account -> sumOf(fund, account))
                .toList();
        assertThat(accounts)
                .containsExactly(
                        balance.available(),
                        balance.reserved(),
                        balance.committed(),
                        Money.ZERO.minus(balance.received()));
    }
}
