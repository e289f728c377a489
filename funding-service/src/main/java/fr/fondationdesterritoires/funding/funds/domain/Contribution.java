package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.time.LocalDate;

/** Money that somebody gives to a fund (<i>dotation</i>). */
public final class Contribution {

    private Contribution() {}

    /** Only a positive amount that has come in by today is a contribution. */
    public static Outcome<Entry> to(FundBalance fund, Money amount, LocalDate receivedOn, LocalDate today) {
        if (!amount.isMoreThan(Money.ZERO)) {
            return Outcome.refused(FundsRefusal.Simple.CONTRIBUTION_NOT_POSITIVE);
        }
        if (receivedOn.isAfter(today)) {
            return Outcome.refused(FundsRefusal.Simple.CONTRIBUTION_AHEAD);
        }
        Posting posting = Posting.contribution(amount);
        return Outcome.accepted(new Entry(posting, fund.after(posting)));
    }

    /** The posting, and the fund once it is made. */
    public record Entry(Posting posting, FundBalance after) {}
}
