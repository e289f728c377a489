package fr.fondationdesterritoires.funding.decisions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.util.Optional;

/** What a motion would give: an amount, its premium, and perhaps written conditions. */
public record Award(Money amount, Money premium, Optional<String> conditions) {

    public static final Award NOTHING = new Award(Money.ZERO, Money.ZERO, Optional.empty());

    public Money total() {
        return amount.plus(premium);
    }
}
