package fr.fondationdesterritoires.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the platform says to people, in French and English, from every {@code messages_{fr,en}.properties} on the class
 * path (UTF-8). {@code {name}} stands for an argument: amounts whose name ends in {@code Cents} are told in euros,
 * instants in Paris time, lists with commas.
 */
public final class Sentences {

    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    public static final Locale DEFAULT_LANGUAGE = Locale.FRENCH;

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Currency EURO = Currency.getInstance("EUR");

    private final Map<String, Properties> byLanguage = new TreeMap<>();

    public Sentences() {
        LANGUAGES.forEach(language -> byLanguage.put(language.getLanguage(), read(language.getLanguage())));
    }

    /** The sentence, or nothing if no message file knows the key. */
    public Optional<String> find(String key, Map<String, ?> arguments, Locale locale) {
        Locale language = language(locale);
        return Optional.ofNullable(byLanguage
                        .getOrDefault(language.getLanguage(), new Properties())
                        .getProperty(key))
                .map(sentence -> fill(sentence, arguments, language));
    }

    /** The sentence; the key itself if no message file knows it, so that a missing one is seen and harms nobody. */
    public String say(String key, Map<String, ?> arguments, Locale locale) {
        return find(key, arguments, locale).orElse(key);
    }

    public static Locale language(Locale asked) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(DEFAULT_LANGUAGE);
    }

    private static String fill(String sentence, Map<String, ?> arguments, Locale language) {
        return ARGUMENT.matcher(sentence).replaceAll(found -> {
            Object value = arguments.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : tell(found.group(1), value, language));
        });
    }

    private static String tell(String name, Object value, Locale language) {
        return switch (value) {
            case Long cents when name.endsWith("Cents") -> euros(cents, language);
            case Integer cents when name.endsWith("Cents") -> euros(cents, language);
            case Number number -> NumberFormat.getInstance(country(language)).format(number);
            case Instant instant -> day(LocalDate.ofInstant(instant, PARIS), language) + hour(instant, language);
            case LocalDate date -> day(date, language);
            case Collection<?> many ->
                many.stream().map(one -> tell(name, one, language)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String day(LocalDate date, Locale language) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(country(language))
                .format(date);
        return language.getLanguage().equals("fr") ? day.replaceFirst("^1 ", "1er ") : day;
    }

    private static String hour(Instant instant, Locale language) {
        String pattern = language.getLanguage().equals("fr") ? " 'à' HH:mm" : " 'at' HH:mm";
        return DateTimeFormatter.ofPattern(pattern, language).withZone(PARIS).format(instant);
    }

    private static String euros(long cents, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(country(language));
        format.setCurrency(EURO);
        int digits = cents % 100 == 0 ? 0 : 2;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    private static Locale country(Locale language) {
        return language.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
    }

    private static Properties read(String language) {
        Properties all = new Properties();
        try {
            // The class loader's first is the service's own, which has the last word.
            for (Resource file : List.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages_" + language + ".properties"))
                    .reversed()) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
