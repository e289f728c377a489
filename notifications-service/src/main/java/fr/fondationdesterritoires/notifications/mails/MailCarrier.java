package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

    /** @param code SMTP's, where the mail server got so far as to give one */
    record Reply(Outcome outcome, @Nullable Integer code) {

        static final Reply TAKEN = new Reply(Outcome.TAKEN, null);
        static final Reply NONE = new Reply(Outcome.NOT_NOW, null);
    }

    Mono<Reply> carry(StoredMessage message, Addressee addressee) {
        return Mono.fromCallable(() -> hand(message, addressee)).subscribeOn(scheduler);
    }

    private Reply hand(StoredMessage message, Addressee addressee) {
        try {
            MimeMessage mail = server.createMimeMessage();
            writer.write(mail, message, addressee);
            server.send(mail);
            return Reply.TAKEN;
        } catch (AddressException notAnAddress) {
            return new Reply(Outcome.REFUSED, null);
        } catch (MessagingException | MailException failure) {
            Reply reply = reply(codes(failure, 0).max());
            // Not what the server said: that may name the address.
            LOG.warn(
                    "The mail server {} message {}: {}, {}",
                    reply.outcome() == Outcome.REFUSED ? "refused" : "did not take",
                    message.messageId(),
                    reply.code() == null ? "without a code" : "code " + reply.code(),
                    failure.getClass().getSimpleName());
            return reply;
        }
    }

    /** A code from 500 on is final, by RFC 5321. */
    private static Reply reply(OptionalInt code) {
        return code.isEmpty()
                ? Reply.NONE
                : new Reply(code.getAsInt() >= 500 ? Outcome.REFUSED : Outcome.NOT_NOW, code.getAsInt());
    }

    private static IntStream codes(@Nullable Throwable failure, int depth) {
        return switch (failure) {
            case SMTPAddressFailedException address -> code(address.getReturnCode());
            case SMTPSendFailedException send ->
                IntStream.concat(code(send.getReturnCode()), codes(send.getNextException(), depth + 1));
            case MailSendException sending ->
                sending.getFailedMessages().values().stream().flatMapToInt(cause -> codes(cause, depth + 1));
            case MessagingException other when depth < 8 -> codes(other.getNextException(), depth + 1);
            case null, default -> IntStream.empty();
        };
    }

    private static IntStream code(int given) {
        return IntStream.of(given).filter(code -> code >= 400);
    }

    /** Lets what is being sent be sent. */
    @Override
    public void destroy() {
        threads.close();
        scheduler.dispose();
    }
}
