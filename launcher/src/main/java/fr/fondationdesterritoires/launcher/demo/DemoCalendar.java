package fr.fondationdesterritoires.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days counted from today, as the foundation's people in Paris count them; past ones are negative. */
final class DemoCalendar {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private DemoCalendar() {}

    /** Written as requests have it. */
    static String day(int days) {
        return LocalDate.now(PARIS).plusDays(days).toString();
    }

    static Instant at(int days, LocalTime time) {
        return LocalDate.now(PARIS).plusDays(days).atTime(time).atZone(PARIS).toInstant();
    }
}
