package fr.fondationdesterritoires.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.notifications.mails.MailCarrier.Reply;
import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCarrierTests {

    private static final Addressee LOUIS = new Addressee(UUID.randomUUID(), "louis@exemple.fr", "Louis Martin", "fr");

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox, REFUSED, 550",
        "RCPT, 450 mailbox busy, NOT_NOW, 450",
        "DATA, 554 not wanted here, REFUSED, 554",
        "DATA, 451 try again later, NOT_NOW, 451",
        "MAIL, 421 going down, NOT_NOW, 421",
        "NONE, 250 ok, TAKEN,"
    })
    void a_refusal_for_good_is_told_from_one_for_now(
            String command, String answer, MailCarrier.Outcome expected, @Nullable Integer code) throws IOException {
        try (AnsweringServer server = new AnsweringServer(0, command, answer)) {
            assertThat(carry(server.port())).isEqualTo(new Reply(expected, code));
        }
    }

    @Test
    void a_server_that_is_not_there_is_asked_again_later() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(carry(port)).isEqualTo(Reply.NONE);
    }

    private static Reply carry(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        MailProperties properties = new MailProperties(
                URI.create("http://localhost:8080"),
                "from@exemple.fr",
                "exemple.fr",
                1,
                Duration.ofSeconds(45),
                Duration.ofSeconds(2),
                Duration.ofMinutes(5),
                Duration.ofDays(5));
        MailCarrier carrier = new MailCarrier(sender, new MailWriter(new Wording(), contact -> "signed", properties));
        StoredMessage message = new StoredMessage(
                UUID.randomUUID(),
                LOUIS.personId(),
                MessageKind.CATALYST_DECLINED,
                null,
                "/projects/1",
                Facts.NONE.text("title", "Une cuisine"),
                Instant.parse("2026-11-22T11:00:00Z"));
        Reply reply = carrier.carry(message, LOUIS).block(Duration.ofSeconds(20));
        carrier.destroy();
        return Objects.requireNonNull(reply);
    }
}
