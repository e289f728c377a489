package fr.fondationdesterritoires.funding.committees.domain;

import java.time.LocalDate;
import java.util.Optional;

/** From which day to which, both included, a member sits; open-ended without a last day. */
public record Mandate(LocalDate from, Optional<LocalDate> until) {

    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether both mandates hold on some day. */
    public boolean overlaps(Mandate other) {
        return isActiveOn(other.from) || other.isActiveOn(from);
    }

    /** Whether the last day, if any, is not before the first. */
    public boolean isWellOrdered() {
        return until.map(last -> !last.isBefore(from)).orElse(true);
    }
}
