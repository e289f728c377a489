package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;

/** The premium on the amount that is voted, at the rate frozen in the submission (<i>prime à l'alliance</i>). */
public record AlliancePremium(Money amount, boolean cut) {

    /**
     * Base times rate, rounded half-up to the euro; where base and premium pass the call's maximum, cut down to the whole
     * euros that fit.
     */
    public static AlliancePremium on(Money base, int ratePoints, Money callMaximum) {
        Money whole = base.percentInWholeEuros(ratePoints);
        Money room = base.isMoreThan(callMaximum)
                ? Money.ZERO
                : callMaximum.minus(base).wholeEuros();
        return whole.isMoreThan(room) ? new AlliancePremium(room, true) : new AlliancePremium(whole, false);
    }
}
