package fr.fondationdesterritoires.notifications.mails;

import fr.fondationdesterritoires.notifications.messages.domain.Language;
import fr.fondationdesterritoires.notifications.messages.domain.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The body of a mail.
 *
 * @param open the sentence that gives the link in the text, where it cannot hide behind words
 * @param why why one gets it and how to stop it
 */
record Letter(
        Language language, String greeting, Written written, String link, String open, String signature, String why) {

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(greeting);
        parts.addAll(written.paragraphs());
        parts.add(open);
        parts.add(signature);
        parts.add("-- \n" + why);
        return String.join("\n\n", parts) + "\n";
    }

    String html() {
        String paragraphs = written.paragraphs().stream().map(Letter::paragraph).collect(Collectors.joining("\n"));
        String action = written.action();
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:Georgia,serif;font-size:17px;line-height:1.5;max-width:38em;margin:1.5em">
                <p>%s</p>
                %s
                <p><a href="%s">%s</a></p>
                <p>%s</p>
                <hr>
                <p style="font-size:14px">%s</p>
                </body>
                </html>
                """.formatted(
                        language.locale().getLanguage(),
                        escaped(written.subject()),
                        escaped(greeting),
                        paragraphs,
                        escaped(link),
                        escaped(action == null ? link : action),
                        escaped(signature),
                        linked(why));
    }

    private static String paragraph(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder html = new StringBuilder();
        boolean inList = false;
        for (String line : lines) {
            boolean item = line.startsWith("– ");
            if (item != inList) {
                html.append(item ? "<ul>\n" : "</ul>\n");
                inList = item;
            }
            html.append(item ? "<li>" + escaped(line.substring(2)) + "</li>\n" : "<p>" + escaped(line) + "</p>\n");
        }
        return html.append(inList ? "</ul>" : "").toString().strip();
    }

    /** The only address in that sentence is ours. */
    private static String linked(String sentence) {
        return escaped(sentence).replaceFirst("(https?://\\S+)", "<a href=\"$1\">$1</a>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
