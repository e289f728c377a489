package fr.fondationdesterritoires.notifications.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.fondationdesterritoires.notifications.messages.domain.Language;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.notifications.messages.domain.Written;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as its person reads it in the portal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
        UUID messageId,
        Instant at,
        String kind,
        String subject,
        String text,
        String link,
        @Nullable Instant readAt,
        @Nullable MailView mail) {

    /** How far it got by mail; absent for what is told in the portal alone. */
    record MailView(InboxEntry.Mail.State state, Instant at) {}

    static MessageView of(InboxEntry entry, Wording wording, Language language) {
        Messages.StoredMessage message = entry.message();
        Written written = wording.write(message.kind(), message.facts(), language);
        InboxEntry.Mail mail = entry.mail();
        return new MessageView(
                message.messageId(),
                message.happened(),
                message.kind().name(),
                written.subject(),
                written.text(),
                message.page(),
                entry.readAt(),
                mail == null ? null : new MailView(mail.state(), mail.at()));
    }
}
