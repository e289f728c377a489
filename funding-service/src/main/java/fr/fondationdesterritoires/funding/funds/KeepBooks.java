package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredFund;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredReservation;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredReservation.State;
import fr.fondationdesterritoires.funding.funds.FundStore.StoredShare;
import fr.fondationdesterritoires.funding.funds.domain.Books;
import fr.fondationdesterritoires.funding.funds.domain.CallShare;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.funds.domain.ShareId;
import fr.fondationdesterritoires.platform.web.Refusals;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Moves money between a fund's accounts under the lock of the fund's row, and writes each move down. */
@Component
class KeepBooks implements FundBooks {

    private final FundStore funds;
    private final Clock clock;

    KeepBooks(FundStore funds, Clock clock) {
        this.funds = funds;
        this.clock = clock;
    }

    @Override
    public Mono<String> nameOf(FundId fund) {
        return funds.find(fund).map(StoredFund::name);
    }

    @Override
    public Mono<Map<FundId, String>> namesOf(Collection<FundId> ids) {
        return funds.all(ids).collectMap(StoredFund::id, StoredFund::name);
    }

    @Override
    public Mono<Void> openShare(ShareId share, FundId fund, Money amount) {
        return funds.insert(share, fund, CallShare.of(amount));
    }

    @Override
    public Mono<Money> balance(FundId fund, ShareId share) {
        return books(fund, share).map(Books::balance);
    }

    @Override
    public Mono<Void> reserve(ReservationId reservation, FundId fund, ShareId share, Money amount) {
        return books(fund, share)
                .map(books -> books.reserve(amount))
                .transform(Refusals::orError)
                .flatMap(entry -> write(fund, share, reservation.value(), entry))
                .then(funds.insert(reservation, fund, share, amount));
    }

    @Override
    public Mono<Void> commit(ReservationId reservation) {
        return funds.find(reservation)
                .filter(found -> found.state() != State.RELEASED)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Nothing is set aside for " + reservation)))
                .filter(found -> found.state() == State.OPEN)
                .flatMap(open -> settle(reservation, open, State.COMMITTED, Books::commit));
    }

    @Override
    public Mono<Void> release(ReservationId reservation) {
        return funds.find(reservation)
                .filter(found -> found.state() == State.OPEN)
                .flatMap(open -> settle(reservation, open, State.RELEASED, Books::release));
    }

    private Mono<Void> settle(
            ReservationId id, StoredReservation reserved, State state, BiFunction<Books, Money, Books.Entry> move) {
        return books(reserved.fund(), reserved.share())
                .map(books -> move.apply(books, reserved.amount()))
                .flatMap(entry -> write(reserved.fund(), reserved.share(), id.value(), entry))
                .then(funds.settle(id, state));
    }

    // Always the fund first, then the share: two acts never wait for each other crosswise.
    private Mono<Books> books(FundId fund, ShareId share) {
        return funds.lock(fund).zipWhen(locked -> funds.lock(share)).map(both -> books(both.getT1(), both.getT2()));
    }

    private static Books books(StoredFund fund, StoredShare share) {
        return new Books(fund.balance(), share.share());
    }

    private Mono<Void> write(FundId fund, ShareId share, UUID reference, Books.Entry entry) {
        return funds.save(fund, entry.after().fund())
                .then(funds.save(share, entry.after().call()))
                .then(funds.post(fund, share, reference, entry.posting(), clock.instant()));
    }
}
