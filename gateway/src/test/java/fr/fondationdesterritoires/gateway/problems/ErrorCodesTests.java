package fr.fondationdesterritoires.gateway.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of error codes, this gateway's sentences and its code tell of the same refusals. */
class ErrorCodesTests {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([a-z-]+) \\| (.+) \\|");
    private static final Pattern RAISED =
            Pattern.compile("HttpStatus\\.\\w+, \"([a-z-]+)\"|of\\(status, \"([a-z-]+)\"");
    private static final Path SOURCES = Path.of("src/main/java/fr/fondationdesterritoires/gateway");

    @Test
    void the_page_of_error_codes_agrees_with_the_messages() throws IOException {
        assertThat(rows()).isEqualTo(sentences("en", "detail."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void each_code_has_a_title_and_a_sentence(String language) throws IOException {
        assertThat(codes(language, "title."))
                .isEqualTo(codes(language, "detail."))
                .isEqualTo(codes("en", "detail."));
    }

    @Test
    void every_code_raised_has_a_sentence() throws IOException {
        assertThat(raised()).hasSizeGreaterThan(10).isSubsetOf(codes("en", "detail."));
    }

    private static Set<String> raised() throws IOException {
        Set<String> raised = new TreeSet<>();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher codes = RAISED.matcher(Files.readString(file));
                while (codes.find()) {
                    raised.add(codes.group(1) == null ? codes.group(2) : codes.group(1));
                }
            }
        }
        return raised;
    }

    private static Map<String, String> rows() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "errors.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && row.group(2).equals("gateway"))
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(3), (one, two) -> two, TreeMap::new));
    }

    private static Set<String> codes(String language, String prefix) throws IOException {
        return sentences(language, prefix).keySet();
    }

    private static Map<String, String> sentences(String language, String prefix) throws IOException {
        Properties messages = messages(language);
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()), messages::getProperty, (one, two) -> two, TreeMap::new));
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/problems_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
