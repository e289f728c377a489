package fr.fondationdesterritoires.notifications.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of a dossier, and what becomes of a notice that cannot be told yet. */
class TellingTests extends Telling {

    @Autowired
    private MeterRegistry meters;

    @Test
    void somebody_invited_without_an_account_gets_a_mail_once_the_address_is_known() throws Exception {
        TestPerson guest = TestTokens.person("").withEmail("guest." + story.number + "@exemple.fr");
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(kinds(guest)).containsExactly("PARTNER_INVITATION"));

        events.deliver(story.known(guest), 1);

        MimeMessage mail = theMailTo(guest);
        assertThat(mail.getSubject()).isEqualTo("Les Jardins du Furan vous invite à rejoindre un projet");
        assertThat(text(mail))
                .startsWith("Bonjour,")
                .contains(
                        story.title,
                        "http://localhost:8080/invitations/",
                        "se clôt le mardi 22 décembre 2026",
                        "une organisation a indiqué votre adresse",
                        "http://localhost:8080/no-more-invitations/" + guest.id());
    }

    @Test
    void a_submission_gives_the_lead_a_receipt_and_tells_the_partner_in_their_language() throws Exception {
        everybodyKnown();
        events.deliver(story.submission(), 2);

        assertThat(theMailTo(story.awa).getSubject())
                .isEqualTo("Dossier " + story.number + "\u00a0: votre dépôt est enregistré");
        assertThat(theMailTo(story.partner).getSubject())
                .isEqualTo("The project \"" + story.title + "\" was submitted");
        assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT");
        assertThat(kinds(story.partner)).containsExactly("SUBMISSION_OF_ALLIANCE");
    }

    @Test
    void whoever_gets_or_loses_a_staff_role_is_told_whatever_they_want_by_mail() throws Exception {
        events.deliver(story.known(story.awa), 1);
        events.deliver(
                new StaffRoleChanged(story.awa.id(), StaffRole.FUND_MANAGER, StaffRoleChanged.Change.GIVEN, Story.NOON),
                1);

        MimeMessage mail = theMailTo(story.awa);
        assertThat(mail.getSubject()).isEqualTo("Un rôle vous est confié\u00a0: gestion des fonds");
        assertThat(text(mail)).contains("le dimanche 22 novembre 2026 à 12 h 00", "reconnectez-vous");

        events.deliver(
                new StaffRoleChanged(story.awa.id(), StaffRole.FUND_MANAGER, StaffRoleChanged.Change.TAKEN, Story.NOON),
                2);
        await().untilAsserted(() ->
                assertThat(kinds(story.awa)).containsExactlyInAnyOrder("STAFF_ROLE_GIVEN", "STAFF_ROLE_TAKEN"));
    }

    @Test
    void a_partner_whose_members_are_known_late_is_told_all_the_same() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.submission(), 2);
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(kinds(story.awa)).isEmpty());

        events.deliver(story.partnerOrganisation(story.partner), 1);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT");
            assertThat(kinds(story.partner)).containsExactly("SUBMISSION_OF_ALLIANCE");
        });
    }

    @Test
    void those_who_are_known_need_not_wait_for_ever_for_one_who_is_not_and_are_told_once() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.submission(), 2);
        await().untilAsserted(() -> assertThat(troubles()).containsExactly("INCOMPLETE"));

        run("update notice set created_at = created_at - interval '3 minutes', due_at = now() where project_id = '"
                + story.projectId + "'");
        await().untilAsserted(() -> assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT"));
        assertThat(troubles()).containsExactly("INCOMPLETE");

        events.deliver(story.partnerOrganisation(story.partner), 1);
        run("update notice set due_at = now() where project_id = '" + story.projectId + "'");
        await().untilAsserted(() -> assertThat(kinds(story.partner)).containsExactly("SUBMISSION_OF_ALLIANCE"));
        assertThat(kinds(story.awa)).containsExactly("SUBMISSION_RECEIPT");
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_notice_that_cannot_be_told_waits_and_holds_up_no_other() {
        UUID broken = UUID.randomUUID();
        run("insert into notice (event_id, occurrence, named, facts, happened, created_at, due_at) values ('" + broken
                + "', 'OF_ANOTHER_TIME', '{}', '{}', now(), now(), '2000-01-01')");
        try {
            TestPerson guest = someone("Louis Martin");
            events.deliver(story.invitation(guest.id()), 1);

            await().untilAsserted(() -> assertThat(kinds(guest)).containsExactly("PARTNER_INVITATION"));
            await().untilAsserted(() -> assertThat(attempts(broken)).isGreaterThan(1));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(meters.get("notices.postponed")
                                    .tag("trouble", "failed")
                                    .gauge()
                                    .value())
                            .isPositive());
        } finally {
            run("delete from notice where event_id = '" + broken + "'");
        }
    }

    @Test
    void a_partner_who_has_not_confirmed_is_told_nothing() {
        everybodyKnown();
        events.deliver(story.alliance(false), 3);
        events.deliver(received(false), 1);

        await().untilAsserted(() -> assertThat(kinds(story.awa)).containsExactly("APPLICATION_INELIGIBLE"));
        assertThat(kinds(story.partner)).isEmpty();
    }

    private List<String> troubles() {
        List<String> troubles = database.sql(
                        "select coalesce(trouble, '') from notice where project_id = :project and occurrence = :what")
                .bind("project", story.projectId)
                .bind("what", "PROJECT_SUBMITTED")
                .mapValue(String.class)
                .all()
                .collectList()
                .block(Duration.ofSeconds(10));
        return troubles == null ? List.of() : troubles;
    }

    private int attempts(UUID event) {
        Integer attempts = database.sql("select attempts from notice where event_id = :event")
                .bind("event", event)
                .mapValue(Integer.class)
                .one()
                .block(Duration.ofSeconds(10));
        return attempts == null ? 0 : attempts;
    }

    private void run(String sql) {
        database.sql(sql).then().block(Duration.ofSeconds(10));
    }
}
