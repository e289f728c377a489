package fr.fondationdesterritoires.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What stood on the topics at each release, as {@code acceptance-tests/take-release} kept it. */
class ReleasedEventsTests {

    private static final Path RELEASES = Path.of("..", "releases");
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    private final Map<String, Schema> schemas = new HashMap<>();

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void every_event_of_a_release_is_still_read_and_valid(Path release) throws IOException {
        List<String> types = new ArrayList<>();
        for (JsonNode event : events(release)) {
            String type = event.at("/headers/ce_type").asString();
            String version = event.at("/headers/ce_dataversion").asString("1");
            String payload = event.path("payload").asString();
            types.add(type);
            assertThat(schema(type + ".v" + version).validate(payload, InputFormat.JSON))
                    .as(type)
                    .isEmpty();
            assertThat(PublishedLanguage.JSON.readValue(payload, recordOf(type)).aggregateId())
                    .isEqualTo(event.path("key").asString());
        }
        assertThat(types)
                .contains("projects.project-submitted", "funding.decision-taken", "territories.catalyst-accepted");
    }

    private static List<JsonNode> events(Path release) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(release.resolve("events.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(PublishedLanguage.JSON::readTree).toList();
        }
    }

    private Schema schema(String name) {
        return schemas.computeIfAbsent(
                name,
                first -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text(SCHEMAS.resolve(name + ".json"))));
    }

    private static Class<? extends PublishedEvent> recordOf(String type) {
        return PublishedLanguage.events().stream()
                .filter(event -> PublishedLanguage.typeOf(event).name().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody reads " + type + " any more"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("No schema " + file, e);
        }
    }
}
