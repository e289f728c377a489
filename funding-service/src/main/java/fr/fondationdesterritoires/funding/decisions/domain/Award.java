package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.util.Optional;

/**
 * What a motion would give: an amount, its premium, and perhaps written conditions.
 *
 * @param premiumCut whether the premium was cut down to what the call's maximum leaves
 */
public record Award(Money amount, Money premium, boolean premiumCut, Optional<String> conditions) {

    public static final Award NOTHING = new Award(Money.ZERO, Money.ZERO, false, Optional.empty());

    public static Award of(Money amount, AlliancePremium premium, Optional<String> conditions) {
        return new Award(amount, premium.amount(), premium.cut(), conditions);
    }

    public Money total() {
        return amount.plus(premium);
    }
}
