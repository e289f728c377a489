package fr.fondationdesterritoires.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.web.Sentences;
import fr.fondationdesterritoires.territories.catalysts.domain.CatalystRefusal;
import fr.fondationdesterritoires.territories.fragilities.domain.FragilityRefusal;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import fr.fondationdesterritoires.territories.opinions.domain.GivenOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.LocalOpinion;
import fr.fondationdesterritoires.territories.opinions.domain.OpinionRefusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTests {

    private final Sentences sentences = new Sentences();

    @Test
    void every_refusal_has_a_sentence_in_both_languages() {
        Stream<Refusal> plain = Stream.of(CatalystRefusal.Because.values(), MatchingRefusal.Because.values())
                .flatMap(Arrays::stream);
        Stream<Refusal> others = Stream.of(
                new CatalystRefusal.Invalid(List.of()),
                new CatalystRefusal.StaleEdit("now"),
                new FragilityRefusal.AdministratorRequired(),
                new FragilityRefusal.Invalid(List.of()),
                new MatchingRefusal.Invalid(List.of()),
                new OpinionRefusal.Invalid(List.of()),
                new OpinionRefusal.NotAccompanying(),
                new OpinionRefusal.VersionRequired(),
                new OpinionRefusal.StaleEdit(new GivenOpinion(
                        new LocalOpinion(OpinionVerdict.RESERVED, "Le local."), new UUID(0, 1), Instant.EPOCH, 1)),
                new OpinionRefusal.TooLate());
        assertThat(Stream.concat(plain, others).map(Refusal::code)).allSatisfy(code -> {
            assertThat(sentences.find("refusal." + code, Map.of(), Locale.FRENCH))
                    .isPresent();
            assertThat(sentences.find("refusal." + code, Map.of(), Locale.ENGLISH))
                    .isPresent();
        });
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages_fr.properties"));
    }

    private static Set<String> keys(String file) {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources", file))) {
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
