package fr.fondationdesterritoires.funding.funds;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.funds.domain.FundId;
import fr.fondationdesterritoires.funding.funds.domain.ReservationId;
import fr.fondationdesterritoires.funding.funds.domain.ShareId;
import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/** What other features ask of a fund's books; each call joins the caller's transaction and locks the fund's row. */
public interface FundBooks {

    /** The fund's name; an error where there is no such fund. */
    Mono<String> nameOf(FundId fund);

    Mono<Map<FundId, String>> namesOf(Collection<FundId> funds);

    /** Sets a part of the fund apart for a call. */
    Mono<Void> openShare(ShareId share, FundId fund, Money amount);

    /** What is left to promise in that call, not to be spent by others before the transaction ends. */
    Mono<Money> balance(FundId fund, ShareId share);

    /** Sets money aside, or is refused with the balance. */
    Mono<Void> reserve(ReservationId reservation, FundId fund, ShareId share, Money amount);

    /**
     * Promises what was set aside, once. An error where nothing was, or where it was given back: a promise without its
     * money must not stand.
     */
    Mono<Void> commit(ReservationId reservation);

    /** Gives back what was set aside; nothing happens where nothing was. */
    Mono<Void> release(ReservationId reservation);
}
