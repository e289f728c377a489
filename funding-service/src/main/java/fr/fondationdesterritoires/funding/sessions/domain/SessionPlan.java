package fr.fondationdesterritoires.funding.sessions.domain;

import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Who meets, when and where; mandates are looked at on its day, in Paris. */
public record SessionPlan(CommitteeId committee, Instant startsAt, String place, SessionMode mode) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public LocalDate day() {
        return startsAt.atZone(PARIS).toLocalDate();
    }
}
