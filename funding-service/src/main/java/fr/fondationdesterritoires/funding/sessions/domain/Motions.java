package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.decisions.domain.AlliancePremium;
import fr.fondationdesterritoires.funding.decisions.domain.Award;
import fr.fondationdesterritoires.funding.decisions.domain.Motion;
import fr.fondationdesterritoires.funding.sessions.domain.SessionRefusal.Simple;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import java.util.Optional;

/** What may be moved. */
public final class Motions {

    private Motions() {}

    /** The amount with its premium, at the rate frozen in the submission; never more than was asked. */
    public static Outcome<Award> award(
            Money amount, Candidacy candidacy, Money callMaximum, Optional<String> conditions) {
        if (!amount.isMoreThan(Money.ZERO)) {
            return Outcome.refused(Simple.AMOUNT_NOT_POSITIVE);
        }
        if (amount.isMoreThan(candidacy.requested())) {
            return Outcome.refused(Simple.AMOUNT_ABOVE_REQUEST);
        }
        if (amount.isMoreThan(callMaximum)) {
            return Outcome.refused(Simple.AMOUNT_ABOVE_CALL_MAXIMUM);
        }
        AlliancePremium premium = AlliancePremium.on(amount, candidacy.premiumRatePoints(), callMaximum);
        return Outcome.accepted(Award.of(amount, premium, conditions));
    }

    /** The waiting list is for when the money that is left does not suffice. */
    public static Outcome<Award> waitingListOnlyWithoutMoney(Motion motion, Award award, Money balance) {
        return motion == Motion.WAITING_LIST && !award.total().isMoreThan(balance)
                ? Outcome.refused(Simple.MONEY_IS_LEFT)
                : Outcome.accepted(award);
    }
}
