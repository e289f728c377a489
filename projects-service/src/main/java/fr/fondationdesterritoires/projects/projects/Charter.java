package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.web.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The charter that every member of an alliance signs (<i>charte du faire alliance</i>), in the version in force. */
@Component
class Charter {

    static final String IN_FORCE = "2026-1";

    private final Map<Locale, Text> texts =
            Sentences.LANGUAGES.stream().collect(Collectors.toMap(language -> language, Charter::read));

    record Article(String title, String text) {}

    record Text(String version, String title, String preamble, List<Article> articles) {}

    Text in(Locale language) {
        return Objects.requireNonNull(texts.get(Sentences.language(language)));
    }

    private static Text read(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "charter-" + IN_FORCE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Article> articles = IntStream.rangeClosed(1, Integer.parseInt(bundle.getString("articles")))
                .mapToObj(at -> new Article(bundle.getString(at + ".title"), bundle.getString(at + ".text")))
                .toList();
        return new Text(IN_FORCE, bundle.getString("title"), bundle.getString("preamble"), articles);
    }
}
