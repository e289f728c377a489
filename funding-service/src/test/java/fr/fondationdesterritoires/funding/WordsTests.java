package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is refused is said in words, in both languages. */
class WordsTests {

    // In an enum of refusals, a call of Refusal.of, a code() or a notFound.
    private static final Pattern REFUSAL =
            Pattern.compile("\\(\\s*\"([a-z]+(?:-[a-z]+)+)\",\\s*Kind\\.|Kind\\.[A-Z_]+,\\s*\"([a-z]+(?:-[a-z]+)+)\""
                    + "|return \"([a-z]+(?:-[a-z]+)+)\";");
    private static final Pattern NOT_FOUND = Pattern.compile("notFound\\(\"([a-z]+)\"\\)");
    private static final Pattern FAULT = Pattern.compile(
            "(?:FieldFault\\(|fault\\(|faultUnless\\()[^;]*?\"[a-zA-Z]+\",\\s*\"([a-z]+(?:-[a-z]+)*)\"",
            Pattern.DOTALL);

    @Test
    void every_refusal_and_fault_has_its_sentence_in_french_and_english() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String source : sources()) {
            find(REFUSAL, source).forEach(code -> needed.add("refusal." + code));
            find(NOT_FOUND, source).forEach(noun -> needed.add("refusal." + noun + "-not-found"));
            find(FAULT, source).forEach(code -> needed.add("fault." + code));
        }
        assertThat(needed).contains("refusal.no-quorum", "refusal.envelope-exceeded", "fault.territory-unknown");
        assertThat(words("fr")).containsAll(needed);
        assertThat(words("en")).containsAll(needed);
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(words("fr")).isEqualTo(words("en"));
    }

    private static Set<String> words(String language) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Object each : Collections.list(
                WordsTests.class.getClassLoader().getResources("messages_" + language + ".properties"))) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(((URL) each).openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            names.addAll(properties.stringPropertyNames());
        }
        return names;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTests::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> find(Pattern pattern, String source) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }
}
