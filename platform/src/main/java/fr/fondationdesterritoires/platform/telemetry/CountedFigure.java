package fr.fondationdesterritoires.platform.telemetry;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A figure that is counted in the service's own database every so often: a bean per figure. It tells what was committed,
 * once, and outlives every restart. Each instance counts the same rows, so panels and alerts take the {@code max} over
 * instances, never the sum.
 *
 * @param name as Micrometer writes names, such as {@code outbox.rows}
 * @param unit in the plural, such as {@code seconds}; empty for a plain number
 * @param label what values are told apart by; empty for one number
 * @param known values of the label that show a zero where nothing was counted
 */
public record CountedFigure(
        String name, String description, String unit, String label, Set<String> known, Counting counting) {

    /** Values by the label's values: no more than a person could read, and nothing about a person. */
    @FunctionalInterface
    public interface Counting {
        Mono<Map<String, Double>> in(DatabaseClient database);
    }

    private record Row(String label, double value) {}

    public CountedFigure {
        known = Set.copyOf(known);
    }

    /** One number: the query gives one {@code value}. */
    public static CountedFigure of(String name, String description, String query) {
        return new CountedFigure(
                name,
                description,
                "",
                "",
                Set.of(),
                database -> database.sql(query).map(row -> value(row)).one().map(value -> Map.of("", value)));
    }

    /** One number per value of the label: the query gives rows of {@code label} and {@code value}. */
    public static CountedFigure by(
            String label, Collection<String> known, String name, String description, String query) {
        return by(
                label,
                known,
                name,
                description,
                database -> database.sql(query)
                        .map(row -> new Row(required(row, "label", String.class), value(row)))
                        .all()
                        .collectMap(Row::label, Row::value));
    }

    public static CountedFigure by(
            String label, Collection<String> known, String name, String description, Counting counting) {
        return new CountedFigure(name, description, "", label, Set.copyOf(known), counting);
    }

    public CountedFigure in(String unit) {
        return new CountedFigure(name, description, unit, label, known, counting);
    }

    /** The words of an enumeration as labels write them; a query gives {@code lower(…)} of its column. */
    public static Set<String> words(Enum<?>... all) {
        return Stream.of(all).map(Enum::name).map(CountedFigure::small).collect(Collectors.toSet());
    }

    public static Set<String> words(Collection<String> all) {
        return all.stream().map(CountedFigure::small).collect(Collectors.toSet());
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static double value(Readable row) {
        return required(row, "value", Number.class).doubleValue();
    }
}
