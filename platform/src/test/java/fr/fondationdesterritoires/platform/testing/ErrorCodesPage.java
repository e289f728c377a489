package fr.fondationdesterritoires.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares {@code docs/errors.md} with the messages of the module whose test asks. */
public final class ErrorCodesPage {

    private static final Path PAGE = Path.of("..", "docs", "errors.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([a-z-]+) \\| (.+) \\|");
    private static final String REFUSAL = "refusal.";

    private ErrorCodesPage() {}

    /** The page has this module's codes with their English sentences, no others, and each is said in French too. */
    public static void agreesWith(String module) {
        Map<String, String> english = sentences("en");

        assertThat(rows(module))
                .as("the rows of docs/errors.md that come from %s", module)
                .isEqualTo(english);
        assertThat(sentences("fr")).containsOnlyKeys(english.keySet());
    }

    private static Map<String, String> rows(String module) {
        try {
            return Files.readAllLines(PAGE).stream()
                    .map(ROW::matcher)
                    .filter(row -> row.matches() && row.group(2).equals(module))
                    .collect(Collectors.toMap(
                            row -> row.group(1), row -> row.group(3), (one, two) -> two, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sentences(String language) {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/messages_" + language + ".properties"))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        UnaryOperator<String> code = key -> key.substring(REFUSAL.length());
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(REFUSAL))
                .collect(Collectors.toMap(code, messages::getProperty, (one, two) -> two, TreeMap::new));
    }
}
