package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands one mail to the mail server, on threads that may block; how many at once, {@link SendMails} decides. */
@Component
class MailCarrier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);

    private final JavaMailSender server;
    private final MailWriter writer;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("mail-", 0).factory());
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads, "mail");

    MailCarrier(JavaMailSender server, MailWriter writer) {
        this.server = server;
        this.writer = writer;
    }

    /** What the mail server said. */
    enum Outcome {
        TAKEN,
        /** For good: the address does not exist, or the mail is not wanted there. */
        REFUSED,
        /** It is down, busy, or what it said is not known. */
        NOT_NOW
    }

    Mono<Outcome> carry(StoredMessage message, Addressee addressee) {
        return Mono.fromCallable(() -> hand(message, addressee)).subscribeOn(scheduler);
    }

    private Outcome hand(StoredMessage message, Addressee addressee) {
        try {
            MimeMessage mail = server.createMimeMessage();
            writer.write(mail, message, addressee);
            server.send(mail);
            return Outcome.TAKEN;
        } catch (AddressException notAnAddress) {
            return Outcome.REFUSED;
        } catch (MessagingException | MailException failure) {
            boolean refused = isRefusal(failure, 0);
            LOG.warn(
                    "The mail server {} message {}: {}",
                    refused ? "refused" : "did not take",
                    message.messageId(),
                    failure.getClass().getSimpleName());
            return refused ? Outcome.REFUSED : Outcome.NOT_NOW;
        }
    }

    /** A code from 500 on is final, by RFC 5321. */
    private static boolean isRefusal(@Nullable Throwable failure, int depth) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= 500;
            case SMTPSendFailedException send when send.getReturnCode() >= 500 -> true;
            case MailSendException sending ->
                sending.getFailedMessages().values().stream().anyMatch(cause -> isRefusal(cause, depth + 1));
            case MessagingException other when depth < 8 -> isRefusal(other.getNextException(), depth + 1);
            case null, default -> false;
        };
    }

    /** Lets what is being sent be sent. */
    @Override
    public void destroy() {
        threads.close();
        scheduler.dispose();
    }
}
