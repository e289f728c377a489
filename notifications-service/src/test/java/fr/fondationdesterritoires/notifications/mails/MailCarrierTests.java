package fr.fondationdesterritoires.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCarrierTests {

    private static final Addressee LOUIS = new Addressee(UUID.randomUUID(), "louis@exemple.fr", "Louis Martin", "fr");

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such mailbox, REFUSED",
        "RCPT, 450 mailbox busy, NOT_NOW",
        "DATA, 554 not wanted here, REFUSED",
        "DATA, 451 try again later, NOT_NOW",
        "MAIL, 421 going down, NOT_NOW",
        "NONE, 250 ok, TAKEN"
    })
    void a_refusal_for_good_is_told_from_one_for_now(String command, String answer, MailCarrier.Outcome expected)
            throws IOException {
        try (AnsweringServer server = new AnsweringServer(command, answer)) {
            assertThat(carry(server.port())).isEqualTo(expected);
        }
    }

    @Test
    void a_server_that_is_not_there_is_asked_again_later() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(carry(port)).isEqualTo(MailCarrier.Outcome.NOT_NOW);
    }

    private static MailCarrier.Outcome carry(int port) {
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
        MailCarrier.Outcome outcome = carrier.carry(message, LOUIS).block(Duration.ofSeconds(20));
        carrier.destroy();
        return Objects.requireNonNull(outcome);
    }

    /** Speaks just enough SMTP, and gives the chosen answer to the chosen command. */
    private static final class AnsweringServer implements AutoCloseable {

        private final ServerSocket socket;

        AnsweringServer(String command, String answer) throws IOException {
            this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            var _ = Thread.ofVirtual().start(() -> serve(command, answer));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String command, String answer) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    converse(client, command, answer);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private static void converse(Socket client, String command, String answer) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.US_ASCII);
            say(out, "220 ready");
            String line;
            while ((line = in.readLine()) != null) {
                String verb = line.length() < 4 ? line : line.substring(0, 4);
                if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // The body.
                    }
                    say(out, command.equals("DATA") ? answer : "250 ok");
                } else if (verb.equals(command)) {
                    say(out, answer);
                } else if (verb.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 ok");
                }
            }
        }

        private static void say(Writer out, String line) throws IOException {
            out.write(line + "\r\n");
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
