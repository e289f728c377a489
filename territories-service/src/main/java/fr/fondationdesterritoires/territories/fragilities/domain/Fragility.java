package fr.fondationdesterritoires.territories.fragilities.domain;

import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryLevel;
import fr.fondationdesterritoires.reference.TerritoryReference;
import fr.fondationdesterritoires.territories.inputs.domain.Checks;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of need, with one value per department that has one.
 *
 * @param indicator its stable code, such as {@code poverty-rate}
 * @param unit what the values count, such as %
 * @param year the year the values are of
 * @param values by INSEE code of the department, such as 42 or 2A
 */
public record Fragility(
        String indicator,
        String nameFr,
        String nameEn,
        IndicatorDirection direction,
        String unit,
        String source,
        int year,
        SortedMap<String, Double> values) {

    private static final Pattern INDICATOR = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int MOST_VALUES = 200;

    public Fragility {
        values = new TreeMap<>(values);
    }

    /** The indicator, or everything that is wrong with it. */
    public static Outcome<Fragility> of(
            @Nullable String indicator,
            @Nullable String nameFr,
            @Nullable String nameEn,
            @Nullable IndicatorDirection direction,
            @Nullable String unit,
            @Nullable String source,
            @Nullable Integer year,
            @Nullable Map<String, @Nullable Double> values) {
        Checks checks = new Checks();
        String code = checks.text("indicator.code", indicator, 2, 60);
        checks.check(code.isEmpty() || INDICATOR.matcher(code).matches(), "indicator.code", "indicator-code-malformed");
        checks.check(direction != null, "indicator.direction", "required");
        Fragility read = new Fragility(
                code,
                checks.text("indicator.name.fr", nameFr, 2, 200),
                checks.text("indicator.name.en", nameEn, 2, 200),
                direction == null ? IndicatorDirection.HIGHER_IS_WORSE : direction,
                checks.text("indicator.unit", unit, 1, 40),
                checks.text("source", source, 2, 300),
                checks.number("year", year, 1900, 2100),
                values(checks, values == null ? Map.of() : values));
        return checks.outcome(() -> read, FragilityRefusal.Invalid::new);
    }

    private static SortedMap<String, Double> values(Checks checks, Map<String, @Nullable Double> values) {
        checks.check(!values.isEmpty(), "values", "required");
        if (values.size() > MOST_VALUES) {
            checks.fault("values", "too-many", Map.of("max", MOST_VALUES));
            return new TreeMap<>();
        }
        SortedMap<String, Double> read = new TreeMap<>();
        values.forEach((department, value) -> {
            String field = "values." + department;
            checks.check(isDepartment(department), field, "department-unknown");
            if (value == null || !Double.isFinite(value)) {
                checks.check(false, field, "number-required");
            } else {
                read.put(department, value);
            }
        });
        return read;
    }

    private static boolean isDepartment(String insee) {
        return TerritoryCode.parse(TerritoryLevel.DEPARTMENT.label() + "-" + insee)
                .filter(TerritoryReference.load()::exists)
                .isPresent();
    }
}
