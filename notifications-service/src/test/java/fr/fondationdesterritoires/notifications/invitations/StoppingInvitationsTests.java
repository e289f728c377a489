package fr.fondationdesterritoires.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.notifications.LocalMailServer;
import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@NotificationsTest
class StoppingInvitationsTests {

    private final Story story = new Story();
    private final TestPerson guest = TestTokens.person("").withEmail("guest." + story.number + "@exemple.fr");

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @LocalServerPort
    private int port;

    @Test
    void an_invitation_says_how_to_stop_all_of_them_by_one_click() throws Exception {
        MimeMessage mail = invited();

        String link = oneClick(mail);
        assertThat(link).startsWith("http://localhost:8080/api/notifications/no-more-invitations/" + guest.id());
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(String.valueOf(guest.email())).isNotBlank();
        assertThat(link).doesNotContain("exemple.fr");
    }

    @Test
    void looking_at_the_link_stops_nothing_and_leads_to_the_page_that_asks() throws Exception {
        String path = URI.create(oneClick(invited())).getPath();

        client().get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(path.replace("/api/notifications", ""));

        assertThat(stopped()).isZero();
    }

    @Test
    void whoever_stopped_them_is_sent_no_invitation_of_anybody_any_more() throws Exception {
        stop(URI.create(oneClick(invited())).getPath());
        stop(URI.create(oneClick(theMails().getFirst())).getPath());

        Story another = new Story();
        events.deliver(another.invitation(guest.id()), 1);

        await().untilAsserted(() -> assertThat(messages()).isEqualTo(2));
        assertThat(deliveries()).isEqualTo(1);
        assertThat(theMails()).hasSize(1);
    }

    @Test
    void it_holds_for_the_address_once_it_has_an_account() throws Exception {
        stop(URI.create(oneClick(invited())).getPath());

        TestPerson person = TestTokens.person("Louis Martin").withEmail(guest.email());
        events.deliver(story.known(person), 1);
        events.deliver(new Story().invitation(person.id()), 1);

        await().untilAsserted(() -> assertThat(count("select count(*) from message where person_id = :id", person))
                .isOne());
        assertThat(count("select count(*) from delivery join message using (message_id) where person_id = :id", person))
                .isZero();
    }

    @Test
    void a_link_that_was_not_signed_here_stops_nothing() {
        client().post()
                .uri("/api/notifications/no-more-invitations/" + guest.id() + "." + "A".repeat(43))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("link-not-found");
        assertThat(stopped()).isZero();
    }

    @Test
    void what_was_stopped_is_forgotten_with_the_contact() throws Exception {
        stop(URI.create(oneClick(invited())).getPath());
        assertThat(stopped()).isOne();

        events.deliverErasure(Topics.PEOPLE, guest.id().toString());

        assertThat(stopped()).isZero();
    }

    private MimeMessage invited() {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(theMails()).hasSize(1));
        return theMails().getFirst();
    }

    private List<MimeMessage> theMails() {
        return LocalMailServer.mailsTo(guest.email());
    }

    private static String oneClick(MimeMessage mail) throws Exception {
        String header = mail.getHeader("List-Unsubscribe", null);
        return header.substring(1, header.length() - 1);
    }

    /** As RFC 8058 has mail programs do it. */
    private void stop(String path) {
        client().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("List-Unsubscribe=One-Click")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private long stopped() {
        return count("select count(*) from invitation_stop where contact_id = :id");
    }

    private long messages() {
        return count("select count(*) from message where person_id = :id");
    }

    private long deliveries() {
        return count("select count(*) from delivery join message using (message_id) where person_id = :id");
    }

    private long count(String sql) {
        return count(sql, guest);
    }

    private long count(String sql, TestPerson person) {
        Long count = database.sql(sql)
                .bind("id", person.id())
                .mapValue(Long.class)
                .one()
                .block(Duration.ofSeconds(10));
        return count == null ? -1 : count;
    }
}
