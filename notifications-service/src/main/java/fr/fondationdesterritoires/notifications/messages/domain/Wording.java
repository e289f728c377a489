package fr.fondationdesterritoires.notifications.messages.domain;

import fr.fondationdesterritoires.contracts.vocabulary.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages from {@code words_fr.properties} and {@code words_en.properties}.
 *
 * <p>A kind has a {@code subject}, paragraphs numbered from 1, and an {@code action}. Where a message has a code as
 * its {@code variant}, a sentence of that variant goes before the kind's own. A paragraph that needs a fact which is
 * not known is left out, and so is one that needs contacts which were not looked up.
 */
public final class Wording {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int MOST_PARAGRAPHS = 9;

    /** The word for somebody whose name is not known, yet or any more. */
    private static final String NAMELESS = "NAMELESS";

    private final Map<Language, ResourceBundle> words = new EnumMap<>(Language.class);

    public Wording() {
        for (Language language : Language.values()) {
            words.put(
                    language,
                    ResourceBundle.getBundle(
                            "words",
                            language.locale(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    public Written write(MessageKind kind, Facts facts, Language language) {
        Writer writer = new Writer(kind, facts, language, words(language));
        return new Written(
                writer.sentence("subject").orElse(kind.name()),
                writer.paragraphs(),
                writer.sentence("action").orElse(null));
    }

    /** A sentence that belongs to no kind, such as a mail's greeting. */
    public String phrase(String key, Facts facts, Language language) {
        Writer writer = new Writer(null, facts, language, words(language));
        return writer.filled(words(language).getString(key)).orElse("");
    }

    private ResourceBundle words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private record Writer(@Nullable MessageKind kind, Facts facts, Language language, ResourceBundle words) {

        Optional<String> sentence(String part) {
            return template(part).flatMap(this::filled);
        }

        List<String> paragraphs() {
            List<String> paragraphs = new ArrayList<>();
            for (int number = 1; number <= MOST_PARAGRAPHS; number++) {
                sentence(String.valueOf(number)).ifPresent(paragraphs::add);
            }
            return paragraphs;
        }

        private Optional<String> template(String part) {
            String variant = facts.get("variant") instanceof Fact.Code(String code) ? "." + code : "";
            return text(kind + variant + "." + part).or(() -> text(kind + "." + part));
        }

        private Optional<String> text(String key) {
            return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
        }

        /** Empty if a fact is missing. */
        private Optional<String> filled(String template) {
            Matcher place = PLACE.matcher(template);
            StringBuilder filled = new StringBuilder();
            while (place.find()) {
                Fact fact = facts.get(place.group(1));
                if (fact == null || fact instanceof Fact.Contacts) {
                    return Optional.empty();
                }
                place.appendReplacement(filled, Matcher.quoteReplacement(said(place.group(1), fact)));
            }
            place.appendTail(filled);
            return Optional.of(spaced(filled.toString()));
        }

        private String said(String name, Fact fact) {
            return switch (fact) {
                case Fact.Text(String value) -> value;
                case Fact.Texts(List<String> values) -> list(values);
                case Fact.Code(String value) -> word(name, value);
                case Fact.Codes(List<String> values) ->
                    list(values.stream().map(value -> word(name, value)).toList());
                case Fact.Moment(Instant value) -> moment(value);
                case Fact.Amount(Money value) -> amount(value);
                case Fact.Count(long value) -> Long.toString(value);
                case Fact.Person nameless -> word(name, NAMELESS);
                case Fact.Contacts contacts -> throw new IllegalStateException("Contacts are not looked up yet");
            };
        }

        private String word(String name, String code) {
            return text(name + "." + code).orElse(code);
        }

        private static String list(List<String> items) {
            return items.stream().map(item -> "\n– " + item).collect(Collectors.joining());
        }

        private String moment(Instant instant) {
            ZonedDateTime there = instant.atZone(PARIS);
            return there.format(
                    switch (language) {
                        case FRENCH -> DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H 'h' mm", language.locale());
                        case ENGLISH ->
                            DateTimeFormatter.ofPattern(
                                    "EEEE d MMMM yyyy 'at' HH:mm '(Paris time)'", language.locale());
                    });
        }

        private String amount(Money amount) {
            long euros = amount.cents() / 100;
            long cents = amount.cents() % 100;
            String digits = String.format(language.locale(), "%,d", euros).replace('\u202f', '\u00a0');
            return switch (language) {
                case FRENCH -> digits + (cents == 0 ? "" : String.format(",%02d", cents)) + "\u00a0€";
                case ENGLISH -> "€" + digits + (cents == 0 ? "" : String.format(".%02d", cents));
            };
        }

        /** No line may break before French double signs or inside guillemets. */
        private String spaced(String sentence) {
            return language == Language.FRENCH
                    ? sentence.replace("« ", "«\u00a0").replaceAll(" ([»:;!?])", "\u00a0$1")
                    : sentence;
        }
    }
}
