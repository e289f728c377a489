package fr.fondationdesterritoires.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real mail server for all tests of this virtual machine; it can go away and come back. */
public final class LocalMailServer {

    private static final int PORT = freePort();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    private LocalMailServer() {}

    public static int port() {
        return PORT;
    }

    /** Every mail to an address, the oldest first. */
    public static List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    public static void goAway() {
        SERVER.stop();
    }

    /** What it had received before is forgotten. */
    public static void comeBack() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Arrays.stream(mail.getAllRecipients())
                    .anyMatch(recipient -> recipient.toString().contains(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Points a context at it, and makes it try again soon. */
    static final class Address implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.mail.port=" + PORT,
                            "notifications.mails.every=50ms",
                            "notifications.mails.first-wait=" + Duration.ofMillis(200),
                            "notifications.mails.longest-wait=" + Duration.ofSeconds(1),
                            "notifications.telling.every=50ms")
                    .applyTo(context);
        }
    }
}
