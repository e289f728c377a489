package fr.fondationdesterritoires.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SentencesTests {

    private final Sentences sentences = new Sentences();

    @Test
    void amounts_and_instants_are_told_the_readers_way() {
        Map<String, Object> arguments =
                Map.of("balanceCents", 123_450L, "closesAt", Instant.parse("2026-07-01T21:59:59Z"));

        assertThat(plain(sentences.say("refusal.sample-refusal", arguments, Locale.FRENCH)))
                .isEqualTo("Il reste 1 234,50 € jusqu’au 1er juillet 2026 à 23:59.");
        assertThat(plain(sentences.say("refusal.sample-refusal", arguments, Locale.ENGLISH)))
                .isEqualTo("€1,234.50 are left until 1 July 2026 at 23:59.");
    }

    @Test
    void whole_euros_have_no_cents_and_lists_have_commas() {
        assertThat(plain(sentences.say("fault.min", Map.of("min", 1500), Locale.FRENCH)))
                .isEqualTo("La valeur doit être d’au moins 1 500.");
        assertThat(plain(sentences.say("refusal.sample-refusal", Map.of("balanceCents", 5_000), Locale.FRENCH)))
                .startsWith("Il reste 50 € jusqu’au {closesAt}");
        assertThat(sentences.say("fault.min", Map.of("min", List.of("a", "b")), Locale.ENGLISH))
                .endsWith("at least a, b.");
    }

    @Test
    void another_language_is_told_in_french() {
        assertThat(sentences.say("fault.required", Map.of(), Locale.GERMAN)).isEqualTo("Ce champ est obligatoire.");
    }

    @Test
    void an_unknown_key_is_seen_and_harms_nobody() {
        assertThat(sentences.say("nobody.wrote.it", Map.of(), Locale.FRENCH)).isEqualTo("nobody.wrote.it");
        assertThat(sentences.find("nobody.wrote.it", Map.of(), Locale.FRENCH)).isEmpty();
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(keys("fr")).isEqualTo(keys("en")).isNotEmpty();
    }

    private static Set<Object> keys(String language) throws IOException {
        Properties properties = new Properties();
        Path file = Path.of("src/main/resources/messages_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.keySet();
    }

    /** Formats use several kinds of spaces. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
