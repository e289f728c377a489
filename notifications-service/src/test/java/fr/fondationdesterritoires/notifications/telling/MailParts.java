package fr.fondationdesterritoires.notifications.telling;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a mail as its reader's program would. */
final class MailParts {

    private MailParts() {}

    static String text(MimeMessage mail) throws Exception {
        return find(mail, "text/plain").replace("\r\n", "\n");
    }

    /** All parts with their types, decoded. */
    static String everything(Part part) throws Exception {
        StringBuilder all = new StringBuilder(part.getContentType()).append('\n');
        Object content = part.getContent();
        if (content instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                all.append(everything(several.getBodyPart(i)));
            }
        } else if (content instanceof InputStream stream) {
            all.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } else {
            all.append(content);
        }
        return all.append('\n').toString();
    }

    private static String find(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inside = several.getBodyPart(i);
                String found = find(inside, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
