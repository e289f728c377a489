package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the documentation point to and name is there. */
class DocumentationTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WORD_OF_THE_CODE = Pattern.compile("`(\\w+)`");
    private static final Pattern MAIN_SOURCE = Pattern.compile("/src/main/java/.*\\.java$");
    private static final int DEEPEST = 12;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> documentation = Files.walk(ROOT.resolve("docs"))) {
            List<Path> found = documentation
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_to_a_file_leads_to_one(Path document) {
        assertThat(links(document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @Test
    void every_word_of_the_code_in_the_glossary_is_a_type_of_it() throws IOException {
        Set<String> types = new HashSet<>();
        try (Stream<Path> sources = Files.find(
                ROOT,
                DEEPEST,
                (file, is) -> is.isRegularFile()
                        && MAIN_SOURCE.matcher(file.toString()).find())) {
            sources.forEach(source -> types.add(source.getFileName().toString().replace(".java", "")));
        }

        assertThat(WORD_OF_THE_CODE
                        .matcher(Files.readString(ROOT.resolve("docs/glossary.md")))
                        .results()
                        .map(word -> word.group(1)))
                .isNotEmpty()
                .isSubsetOf(types);
    }

    private static List<String> links(Path document) {
        try {
            return LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.contains("://"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
