package fr.fondationdesterritoires.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarEntryTests {

    private static final Facts FACTS = Facts.NONE
            .text(
                    "committee",
                    "Comité, d'engagement; du Fonds ODD 17 pour les alliances de tous les territoires éloignés")
            .moment("startsAt", Instant.parse("2026-12-01T08:30:00Z"))
            .text("place", "Paris")
            .texts("items", List.of("Un dossier secret"));

    @Test
    void a_convocation_has_an_entry_for_the_calendar() {
        String entry = entry(MessageKind.SESSION_CONVENED);

        assertThat(entry)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains(
                        "UID:abc@exemple.fr\r\n",
                        "DTSTART:20261201T083000Z\r\n",
                        "SUMMARY:Comité\\, d'engagement\\; du")
                .doesNotContain("secret");
    }

    @Test
    void no_line_is_longer_than_calendars_read_and_no_letter_is_cut() {
        assertThat(entry(MessageKind.SESSION_CONVENED).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(entry(MessageKind.SESSION_CONVENED).replace("\r\n ", "")).contains("territoires éloignés");
    }

    @Test
    void nothing_else_has_one() {
        assertThat(CalendarEntry.of(message(MessageKind.BALLOT_CLOSED), "http://localhost/check/abc", "exemple.fr"))
                .isEmpty();
    }

    private static String entry(MessageKind kind) {
        return CalendarEntry.of(message(kind), "http://localhost:8080/sessions/abc", "exemple.fr")
                .orElseThrow()
                .text();
    }

    private static StoredMessage message(MessageKind kind) {
        return new StoredMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                null,
                "/sessions/abc",
                FACTS,
                Instant.parse("2026-11-22T11:00:00Z"));
    }
}
