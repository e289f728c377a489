package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;

/** The part of a fund that one call may promise, and how much of it is taken. */
public record CallShare(Money share, Money reserved, Money committed) {

    public CallShare {
        if (reserved.isNegative() || committed.isNegative()) {
            throw new IllegalArgumentException("A call's amounts are not negative");
        }
        if (reserved.plus(committed).isMoreThan(share)) {
            throw new IllegalArgumentException("A call never promises more than its share");
        }
    }

    /** A share of which nothing is taken yet. */
    public static CallShare of(Money share) {
        return new CallShare(share, Money.ZERO, Money.ZERO);
    }

    /** What is left of the share. */
    public Money available() {
        return share.minus(reserved).minus(committed);
    }

    CallShare after(Posting posting) {
        Money amount = posting.amount();
        return switch (posting.kind()) {
            case CONTRIBUTION -> this;
            case RESERVATION -> new CallShare(share, reserved.plus(amount), committed);
            case COMMITMENT -> new CallShare(share, reserved.minus(amount), committed.plus(amount));
            case RELEASE -> new CallShare(share, reserved.minus(amount), committed);
        };
    }
}
