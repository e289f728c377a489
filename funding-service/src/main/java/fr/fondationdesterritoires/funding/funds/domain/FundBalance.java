package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;

/** What a fund received, set aside for open ballots, and promised. */
public record FundBalance(Money received, Money reserved, Money committed) {

    /** A thousand billion euros in cents, more than any fund holds, and far from where cents would overflow. */
    public static final long MOST_CENTS = 100_000_000_000_000L;

    public static final FundBalance EMPTY = new FundBalance(Money.ZERO, Money.ZERO, Money.ZERO);

    public FundBalance {
        if (received.isNegative() || reserved.isNegative() || committed.isNegative()) {
            throw new IllegalArgumentException("A fund's amounts are not negative");
        }
        if (reserved.plus(committed).isMoreThan(received)) {
            throw new IllegalArgumentException("A fund never promises more than it received");
        }
    }

    /** What is left to promise. */
    public Money available() {
        return received.minus(reserved).minus(committed);
    }

    FundBalance after(Posting posting) {
        Money amount = posting.amount();
        return switch (posting.kind()) {
            case CONTRIBUTION -> new FundBalance(received.plus(amount), reserved, committed);
            case RESERVATION -> new FundBalance(received, reserved.plus(amount), committed);
            case COMMITMENT -> new FundBalance(received, reserved.minus(amount), committed.plus(amount));
            case RELEASE -> new FundBalance(received, reserved.minus(amount), committed);
        };
    }
}
