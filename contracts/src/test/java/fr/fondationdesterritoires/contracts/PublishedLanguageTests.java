package fr.fondationdesterritoires.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Dcontracts.update=true} to write schemas, new samples and AsyncAPI after a change of the records. */
class PublishedLanguageTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final boolean UPDATE = Boolean.getBoolean("contracts.update");

    /** What people wrote, by event: the names of organisations, projects, funds and areas, and reasons. */
    private static final String TEXTS_THAT_NAME_NOBODY = """
            projects.alliance-changed organisations.contribution organisations.name projectTitle
            projects.organisation-changed communeCode name number
            projects.partner-confirmed charterVersion organisationName
            projects.partner-invited leadName organisationName projectTitle
            projects.project-submitted alliance.contribution alliance.name dossier.charterSignatures.charterVersion \
            dossier.documents.fileName dossier.documents.kind dossier.expenses.label dossier.resources.label \
            dossier.summary dossier.territories dossier.title eligibility.reasonCode number premium.terms.detail sha256
            projects.project-withdrawn reason
            funding.application-received number
            funding.ballot-closed ledgerHash
            funding.call-published documentsAsked.kind documentsAsked.label.en documentsAsked.label.fr \
            fragilityIndicator fundName perimeter presentation.en presentation.fr title.en title.fr
            funding.decision-taken conditions explanation ledgerHash number reasons
            funding.eligibility-overruled reason
            funding.session-convened committeeName members.itemTitles place
            territories.catalyst-asked projectTitle
            territories.catalyst-recognised territories
            territories.catalyst-request-ended projectTitle
            territories.catalysts-proposed proposals.level
            territories.fragility-imported indicator name.en name.fr source unit
            territories.local-opinion-given reasons
            territories.no-catalyst-left projectTitle
            notifications.message-bounced kind
            notifications.message-delivered kind
            """;

    static List<Class<? extends PublishedEvent>> events() {
        return PublishedLanguage.events();
    }

    static List<PublishedEvent> samples() {
        return EventSamples.all();
    }

    static List<Path> goldenSamples() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("samples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_the_schema_that_its_record_implies(Class<?> event) {
        assertSame(
                RESOURCES.resolve("schemas").resolve(PublishedLanguage.fileName(event)),
                PublishedLanguage.schema(event));
    }

    @Test
    void the_asyncapi_document_lists_every_event() {
        assertSame(RESOURCES.resolve("asyncapi.json"), PublishedLanguage.asyncApi());
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(samples().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(PublishedLanguage.events());
    }

    /** A golden sample is never rewritten: it is what was once published. */
    @ParameterizedTest
    @MethodSource("samples")
    void every_event_has_a_golden_sample(PublishedEvent sample) {
        Path golden = RESOURCES.resolve("samples").resolve(PublishedLanguage.fileName(sample.getClass()));
        if (UPDATE && Files.notExists(golden)) {
            write(golden, PublishedLanguage.JSON.writeValueAsString(sample) + "\n");
        }
        assertThat(golden).exists();
    }

    @ParameterizedTest
    @MethodSource("goldenSamples")
    void every_golden_sample_ever_released_is_still_read_and_valid(Path golden) {
        String json = read(golden);
        Class<? extends PublishedEvent> type = events().stream()
                .filter(event -> golden.getFileName()
                        .toString()
                        .startsWith(PublishedLanguage.typeOf(event).name() + ".v"))
                .findFirst()
                .orElseThrow();

        PublishedEvent event = PublishedLanguage.JSON.readValue(json, type);

        assertThat(PublishedLanguage.JSON.readTree(PublishedLanguage.JSON.writeValueAsString(event)))
                .isEqualTo(PublishedLanguage.JSON.readTree(json));
        assertThat(schemaOf(golden).validate(json, InputFormat.JSON)).isEmpty();
    }

    /** Whoever gives an event one more text says here that nobody is named in it. */
    @Test
    void only_the_topic_of_people_has_a_place_for_a_name() {
        assertThat(events().stream()
                        .filter(event ->
                                !PublishedLanguage.typeOf(event).topic().equals(Topics.PEOPLE))
                        .filter(event -> !PublishedLanguage.freeTexts(event).isEmpty())
                        .map(event -> PublishedLanguage.typeOf(event).name() + " "
                                + String.join(" ", PublishedLanguage.freeTexts(event))))
                .containsExactlyInAnyOrderElementsOf(
                        TEXTS_THAT_NAME_NOBODY.lines().toList());
    }

    @Test
    void a_sample_without_a_required_field_is_refused_by_its_schema() {
        Path golden = RESOURCES.resolve("samples/projects.project-withdrawn.v1.json");
        String broken = read(golden).replace("\"callId\"", "\"callID\"");

        assertThat(schemaOf(golden).validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    /** What a version of an event gained by additions has golden samples of its own: {@code <event>.v1.<what>.json}. */
    private static Schema schemaOf(Path golden) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(RESOURCES
                        .resolve("schemas")
                        .resolve(golden.getFileName().toString().replaceFirst("(\\.v\\d+)\\..*", "$1.json"))));
    }

    private static void assertSame(Path file, String expected) {
        if (UPDATE) {
            write(file, expected);
        }
        assertThat(file).exists().content().isEqualTo(expected);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
