package fr.fondationdesterritoires.funding.calls.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From when to when a call takes submissions; the second it closes at is still in. */
public record CallWindow(Instant opensAt, Instant closesAt) {

    public boolean isBefore(Instant now) {
        return !now.isBefore(firstInstantAfter());
    }

    public boolean isAhead(Instant now) {
        return now.isBefore(opensAt);
    }

    /** The first instant that is too late. */
    public Instant firstInstantAfter() {
        return closesAt.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
