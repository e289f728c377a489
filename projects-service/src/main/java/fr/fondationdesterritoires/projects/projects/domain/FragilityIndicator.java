package fr.fondationdesterritoires.projects.projects.domain;

import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A measure of need by department, and which way it is worse. */
public record FragilityIndicator(String code, IndicatorDirection direction, Map<TerritoryCode, Double> values) {

    private static final int QUARTILE = 75;

    public FragilityIndicator {
        values = Map.copyOf(values);
    }

    /** The worst of these departments, among those that have a value. */
    Optional<TerritoryCode> worst(Collection<TerritoryCode> departments) {
        return departments.stream()
                .filter(values::containsKey)
                .max(Comparator.comparingDouble(this::badness).thenComparing(Comparator.reverseOrder()));
    }

    /** Whether the department is at or above the 75th percentile (nearest rank) of the departments that have a value. */
    boolean isInTopQuarter(TerritoryCode department) {
        return values.containsKey(department) && badness(department) >= threshold();
    }

    private double threshold() {
        List<Double> sorted =
                values.keySet().stream().map(this::badness).sorted().toList();
        int rank = Math.ceilDiv(QUARTILE * sorted.size(), 100);
        return sorted.get(rank - 1);
    }

    private double badness(TerritoryCode department) {
        double value = values.getOrDefault(department, 0.0);
        return switch (direction) {
            case HIGHER_IS_WORSE -> value;
            case LOWER_IS_WORSE -> -value;
        };
    }
}
