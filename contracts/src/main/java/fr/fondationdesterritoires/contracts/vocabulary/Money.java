package fr.fondationdesterritoires.contracts.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An amount in euros, in whole cents; in JSON the number of cents. Sums that overflow throw {@link ArithmeticException}. */
public record Money(@JsonValue long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    @JsonCreator
    public static Money ofCents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    public static Money ofEuros(long euros) {
        return ofCents(Math.multiplyExact(euros, 100));
    }

    public Money plus(Money other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    /** This many points of a hundred, rounded half-up to the whole euro; for amounts of zero or more. */
    public Money percentInWholeEuros(int points) {
        long hundredthsOfCents = Math.multiplyExact(cents, points);
        return ofEuros(Math.floorDiv(Math.addExact(hundredthsOfCents, 5_000), 10_000));
    }

    /** The whole euros in it, cents dropped; for amounts of zero or more. */
    public Money wholeEuros() {
        return ofEuros(Math.floorDiv(cents, 100));
    }

    public boolean isMoreThan(Money other) {
        return cents > other.cents;
    }

    public boolean isLessThan(Money other) {
        return cents < other.cents;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public Money orAtMost(Money limit) {
        return isMoreThan(limit) ? limit : this;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
