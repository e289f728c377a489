package fr.fondationdesterritoires.launcher.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds the text and the HTML in a message. */
final class MimeReading {

    private final StringBuilder text = new StringBuilder();
    private @Nullable String html;

    private MimeReading() {}

    static Mails.Contents of(MimeMessage message) throws MessagingException, IOException {
        var reading = new MimeReading();
        reading.read(message);
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        return new Mails.Contents(
                orEmpty(message.getMessageID()),
                orEmpty(message.getSubject()),
                reading.text.toString(),
                reading.html,
                raw.toByteArray());
    }

    private static String orEmpty(@Nullable String header) {
        return header == null ? "" : header;
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        } else if (part.isMimeType("text/html")) {
            html = String.valueOf(part.getContent());
        } else if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                read(parts.getBodyPart(index));
            }
        }
    }
}
