package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;

/** Money that somebody gives to a fund (<i>dotation</i>). */
public final class Contribution {

    private Contribution() {}

    /** Only a positive amount is a contribution. */
    public static Outcome<Entry> to(FundBalance fund, Money amount) {
        if (!amount.isMoreThan(Money.ZERO)) {
            return Outcome.refused(FundsRefusal.Simple.CONTRIBUTION_NOT_POSITIVE);
        }
        Posting posting = Posting.contribution(amount);
        return Outcome.accepted(new Entry(posting, fund.after(posting)));
    }

    /** The posting, and the fund once it is made. */
    public record Entry(Posting posting, FundBalance after) {}
}
