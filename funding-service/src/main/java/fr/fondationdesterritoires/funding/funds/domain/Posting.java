package fr.fondationdesterritoires.funding.funds.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.util.Objects;

/** One line of the books: an amount leaves an account and enters another, so the books always balance. */
public record Posting(Kind kind, Account from, Account to, Money amount) {

    public Posting {
        Objects.requireNonNull(kind);
        if (from == to) {
            throw new IllegalArgumentException("A posting moves money between two accounts");
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A posting's amount is not negative");
        }
    }

    /** What happened. */
    public enum Kind {
        CONTRIBUTION,
        RESERVATION,
        COMMITMENT,
        RELEASE
    }

    static Posting contribution(Money amount) {
        return new Posting(Kind.CONTRIBUTION, Account.CONTRIBUTORS, Account.AVAILABLE, amount);
    }

    static Posting reservation(Money amount) {
        return new Posting(Kind.RESERVATION, Account.AVAILABLE, Account.RESERVED, amount);
    }

    static Posting commitment(Money amount) {
        return new Posting(Kind.COMMITMENT, Account.RESERVED, Account.COMMITTED, amount);
    }

    static Posting release(Money amount) {
        return new Posting(Kind.RELEASE, Account.RESERVED, Account.AVAILABLE, amount);
    }
}
