package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.notifications.invitations.InvitationLinks;
import fr.fondationdesterritoires.notifications.messages.Messages.StoredMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.Language;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.notifications.messages.domain.PortalPage;
import fr.fondationdesterritoires.notifications.messages.domain.Wording;
import fr.fondationdesterritoires.notifications.messages.domain.Written;
import fr.fondationdesterritoires.notifications.people.People.Addressee;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a message as a mail, twice: as text, and the same in simple HTML. */
@Component
class MailWriter {

    private static final String SENDER = "Fondation des Territoires";

    /** What mail programs post to (RFC 8058). */
    private static final String STOP_ONE_CLICK = "/api/notifications/no-more-invitations/";

    private final Wording wording;
    private final InvitationLinks invitationLinks;
    private final MailProperties properties;

    MailWriter(Wording wording, InvitationLinks invitationLinks, MailProperties properties) {
        this.wording = wording;
        this.invitationLinks = invitationLinks;
        this.properties = properties;
    }

    void write(MimeMessage mail, StoredMessage message, Addressee addressee) throws MessagingException {
        Language language = Language.of(addressee.locale());
        Written written = wording.write(message.kind(), message.facts(), language);
        Letter letter = letter(message, addressee, written, language);

        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(sender());
        // Checks the address as the mail server would.
        helper.setTo(new InternetAddress(addressee.email(), true));
        helper.setSubject(oneLine(written.subject()));
        helper.setText(letter.text(), letter.html());
        Optional<CalendarEntry> entry = CalendarEntry.of(message, link(message.page()), properties.domain());
        if (entry.isPresent()) {
            helper.addAttachment(
                    "seance.ics",
                    new ByteArrayResource(entry.get().text().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=PUBLISH");
        }
        mail.setHeader("Message-ID", "<" + message.messageId() + "@" + properties.domain() + ">");
        mail.setHeader("Content-Language", language.locale().getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (message.kind().canBeDeclined()) {
            mail.setHeader("List-Unsubscribe", "<" + link(PortalPage.PREFERENCES) + ">");
        } else if (message.kind().canBeStopped()) {
            mail.setHeader(
                    "List-Unsubscribe",
                    "<" + link(STOP_ONE_CLICK + invitationLinks.tokenFor(addressee.personId())) + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private Letter letter(StoredMessage message, Addressee addressee, Written written, Language language) {
        Facts facts = Facts.NONE
                .text("name", addressee.name())
                .text("link", link(message.page()))
                .text("preferences", link(PortalPage.PREFERENCES))
                .text("stop", link(PortalPage.NO_MORE_INVITATIONS + invitationLinks.tokenFor(addressee.personId())));
        boolean stranger = addressee.name().isBlank();
        return new Letter(
                language,
                wording.phrase(stranger ? "greeting.stranger" : "greeting", facts, language),
                written,
                link(message.page()),
                wording.phrase("open", facts, language),
                wording.phrase("signature", facts, language),
                wording.phrase("why." + why(message.kind()), facts, language));
    }

    private static String why(MessageKind kind) {
        if (kind.canBeStopped()) {
            return "STRANGER";
        }
        return kind.canBeDeclined() ? "UNLESS_DECLINED" : "ALWAYS";
    }

    private String link(String page) {
        return properties.portal().resolve(page).toString();
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(properties.from(), SENDER, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A title that somebody wrote must not become a header of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
