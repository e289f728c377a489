package fr.fondationdesterritoires.launcher.mailbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.fondationdesterritoires.launcher.Ports;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The SMTP server: a message is acknowledged once it is in the database, and refused for now (451) while the database
 * is away, as a real server would.
 */
@Component
class MailServer implements SmartLifecycle {

    private final GreenMail server;

    MailServer(Ports ports, Mails mails) {
        this.server = new GreenMail(new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> new Keeping(message, recipient, mails));
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    /** A recipient whose box is the database. */
    private static final class Keeping extends UserImpl {

        private final MovingMessage message;
        private final MailAddress recipient;
        private final Mails mails;

        Keeping(MovingMessage message, MailAddress recipient, Mails mails) {
            super(recipient.getEmail(), recipient.getEmail(), "", null);
            this.message = message;
            this.recipient = recipient;
            this.mails = mails;
        }

        @Override
        public void deliver(MovingMessage delivered) {
            var sender = message.getReturnPath() == null
                    ? ""
                    : message.getReturnPath().getEmail();
            try {
                mails.keep(sender, recipient.getEmail(), MimeReading.of(delivered.getMessage()));
            } catch (MessagingException unreadable) {
                throw new IllegalStateException(unreadable);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
