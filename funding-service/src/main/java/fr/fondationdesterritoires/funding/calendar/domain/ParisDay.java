package fr.fondationdesterritoires.funding.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Mandates, declarations and contributions have days, and these are Paris's. */
public final class ParisDay {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ParisDay() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }
}
