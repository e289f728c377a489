package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.calendar.domain.ParisDay;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Who meets, when and where; mandates are looked at on its day, in Paris.
 *
 * @param startsAt to the millisecond: what is told of it and what is kept are the same
 * @param openingLead how long before its time those who hold the session may open it
 */
public record SessionPlan(
        CommitteeId committee, Instant startsAt, String place, SessionMode mode, Duration openingLead) {

    /** Where a plan says nothing else. */
    public static final Duration USUAL_LEAD = Duration.ofMinutes(30);

    public SessionPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
        // Plans laid down before it could be set do not name it.
        openingLead = Objects.requireNonNullElse(openingLead, USUAL_LEAD);
    }

    public Instant opensFrom() {
        return startsAt.minus(openingLead);
    }

    public LocalDate day() {
        return ParisDay.of(startsAt);
    }
}
