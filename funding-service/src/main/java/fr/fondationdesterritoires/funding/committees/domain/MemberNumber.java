package fr.fondationdesterritoires.funding.committees.domain;

/** Stands for a member wherever the ledger speaks of one; unique within a committee, never given twice. */
public record MemberNumber(int value) implements Comparable<MemberNumber> {

    public MemberNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Member numbers begin at 1");
        }
    }

    @Override
    public int compareTo(MemberNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
