package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The mailbox, over real SMTP, and the start page. */
@ExtendWith(RunningPages.Extension.class)
class MailboxTests {

    private final RunningPages pages;
    private final LocalBrowser browser;

    MailboxTests(RunningPages pages) {
        this.pages = pages;
        this.browser = new LocalBrowser(pages.ports());
    }

    @Test
    void a_mail_is_kept_and_shown_as_text_and_as_laid_out() throws Exception {
        var to = "lectrice-" + UUID.randomUUID() + "@exemple.fr";
        send(
                to,
                "Votre dossier est déposé",
                "Suivez http://localhost:8080/projets/7.",
                "<p>Déposé <script>alert(1)</script></p>");

        var mails = JsonMapper.shared()
                .readTree(browser.get("/local/mails?to=" + to).body());
        assertThat(mails.size()).isEqualTo(1);
        assertThat(mails.path(0).path("subject").asString()).isEqualTo("Votre dossier est déposé");
        assertThat(mails.path(0).path("messageId").asString()).startsWith("<");
        var id = mails.path(0).path("id").asLong();
        assertThat(browser.get("/mailbox?to=" + to).body()).contains("Votre dossier est déposé", "/mailbox/" + id);
        assertThat(browser.get("/mailbox/" + id).body()).contains("<a href=\"http://localhost:8080/projets/7\"");
        var laidOut = browser.get("/mailbox/" + id + "/html");
        assertThat(laidOut.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox");
        assertThat(browser.get("/mailbox/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void a_mail_that_cannot_be_kept_is_not_acknowledged() throws Exception {
        var to = "patient-" + UUID.randomUUID() + "@exemple.fr";
        pages.database().killHard();
        try {
            assertThatThrownBy(() -> send(to, "Plus tard", "texte", "<p>texte</p>"))
                    .hasMessageContaining("451");
        } finally {
            pages.database().start();
        }
        send(to, "Plus tard", "texte", "<p>texte</p>");
        assertThat(JsonMapper.shared()
                        .readTree(browser.get("/local/mails?to=" + to).body())
                        .size())
                .isEqualTo(1);
    }

    private void send(String to, String subject, String text, String html) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(pages.ports().smtp()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("portail@exemple.fr"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var laidOut = new MimeBodyPart();
        laidOut.setContent(html, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, laidOut));
        Transport.send(message);
    }

    @Test
    void the_start_page_names_the_portal_the_people_and_their_password() throws Exception {
        assertThat(browser.get("/").body()).contains(pages.ports().portalUrl(), "Awa Diop", DemoPeople.PASSWORD);
    }

    @Test
    void a_part_is_only_killed_by_a_request_that_no_foreign_page_can_send() throws Exception {
        var bare = HttpRequest.newBuilder(browser.page("/local/parts/kafka/kill"))
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(browser.send(bare).statusCode()).isEqualTo(400);
    }
}
