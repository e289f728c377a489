package fr.fondationdesterritoires.funding.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.SessionMode;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.sessions.domain.Agenda;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionDocumentsTests {

    private static final Item ITEM = Item.of(new ItemId(new UUID(3, 1)), new ApplicationId(new UUID(2, 1)));

    private final SessionDocuments documents = new SessionDocuments();

    @Test
    void a_session_is_read_as_it_was_laid_down() {
        Session session = session(Duration.ofMinutes(5), new Agenda(List.of(), List.of(ITEM)));
        assertThat(documents.read(documents.write(session))).isEqualTo(session);
    }

    @Test
    void a_session_laid_down_before_leads_and_items_taken_off_were_kept_is_still_read() {
        Session session = session(SessionPlan.USUAL_LEAD, Agenda.of(List.of(ITEM)));
        String before = documents
                .write(session)
                .replaceFirst(",\"openingLead\":\"?[^\",}]+\"?", "")
                .replaceFirst(",\"takenOff\":\\[]", "");
        assertThat(before).doesNotContain("openingLead").doesNotContain("takenOff");
        assertThat(documents.read(before)).isEqualTo(session);
    }

    private static Session session(Duration lead, Agenda agenda) {
        return new Session.Planned(
                new SessionId(new UUID(4, 1)),
                new SessionPlan(
                        new CommitteeId(new UUID(5, 1)),
                        Instant.parse("2026-11-22T18:00:00Z"),
                        "Paris",
                        SessionMode.BOTH,
                        lead),
                agenda);
    }
}
