package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;

/** A fund's balance beside one call's share: what is asked must fit both. */
public record Books(FundBalance fund, CallShare call) {

    /** Sets money aside for a motion. */
    public Outcome<Entry> reserve(Money amount) {
        return fits(amount)
                ? Outcome.accepted(entry(Posting.reservation(amount)))
                : Outcome.refused(new FundsRefusal.EnvelopeExceeded(balance()));
    }

    /** Promises what was set aside. */
    public Entry commit(Money reserved) {
        return entry(Posting.commitment(reserved));
    }

    /** Gives back what was set aside. */
    public Entry release(Money reserved) {
        return entry(Posting.release(reserved));
    }

    /** Whether the amount is still there, in the fund and in the call's share. */
    public boolean fits(Money amount) {
        return !amount.isMoreThan(balance());
    }

    /** What is left to promise in this call. */
    public Money balance() {
        return fund.available().orAtMost(call.available());
    }

    private Entry entry(Posting posting) {
        return new Entry(posting, new Books(fund.after(posting), call.after(posting)));
    }

    /** A posting, and the books once it is made. */
    public record Entry(Posting posting, Books after) {}
}
