package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Fact;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A session for a calendar (RFC 5545). It names the committee, never an item: calendars are shared.
 *
 * @param uid the same for every mail about the session, so that a calendar keeps it once
 * @param written when it was convened, which orders later changes
 */
record CalendarEntry(String uid, Instant written, Instant startsAt, String summary, String place, String link) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    static Optional<CalendarEntry> of(StoredMessage message, String link, String domain) {
        if (message.kind() != MessageKind.SESSION_CONVENED
                || !(message.facts().get("startsAt") instanceof Fact.Moment(Instant startsAt))
                || !(message.facts().get("committee") instanceof Fact.Text(String committee))) {
            return Optional.empty();
        }
        String place = message.facts().get("place") instanceof Fact.Text(String where) ? where : "";
        String uid = link.substring(link.lastIndexOf('/') + 1) + "@" + domain;
        return Optional.of(new CalendarEntry(uid, message.happened(), startsAt, committee, place, link));
    }

    String text() {
        return List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Fondation des Territoires//Comites//FR",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:" + uid,
                        "DTSTAMP:" + UTC.format(written),
                        "DTSTART:" + UTC.format(startsAt),
                        // How long a session lasts is not known beforehand.
                        "DURATION:PT2H",
                        "SUMMARY:" + escaped(summary),
                        "LOCATION:" + escaped(place),
                        "URL:" + link,
                        "DESCRIPTION:" + escaped(link),
                        "END:VEVENT",
                        "END:VCALENDAR")
                .stream()
                .map(CalendarEntry::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Lines are at most 75 octets; no letter may be cut. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int length = 0;
        for (int i = 0; i < line.length(); ) {
            String letter = Character.toString(line.codePointAt(i));
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                folded.append("\r\n ");
                length = 1;
            }
            folded.append(letter);
            length += octets;
            i += letter.length();
        }
        return folded.toString();
    }
}
