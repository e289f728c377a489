package fr.fondationdesterritoires.notifications.messages.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in one language.
 *
 * @param paragraphs what happened, what to do and by when; a paragraph may hold a list, one item a line
 * @param action what its link does, for a button; none without a link
 */
public record Written(
        String subject, List<String> paragraphs, @Nullable String action) {

    public Written {
        paragraphs = List.copyOf(paragraphs);
    }

    public String text() {
        return String.join("\n\n", paragraphs);
    }
}
