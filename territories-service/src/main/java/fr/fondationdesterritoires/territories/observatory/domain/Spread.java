package fr.fondationdesterritoires.territories.observatory.domain;

import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.reference.TerritoryReference;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How projects are spread over departments. A few projects could be told apart, so a department shows from five on. */
public final class Spread {

    static final int FEWEST_SHOWN = 5;

    private Spread() {}

    /** As many projects as have the same places. */
    public record Places(List<TerritoryCode> territories, int projects) {}

    /** Projects by department; one that touches several counts in each. */
    public static SortedMap<TerritoryCode, Integer> of(Collection<Places> all) {
        SortedMap<TerritoryCode, Integer> departments = new TreeMap<>();
        for (Places places : all) {
            Set<TerritoryCode> touched = places.territories().stream()
                    .map(TerritoryReference.load()::departmentsOf)
                    .flatMap(Collection::stream)
                    .collect(Collectors.toCollection(TreeSet::new));
            touched.forEach(department -> departments.merge(department, places.projects(), Integer::sum));
        }
        departments.values().removeIf(projects -> projects < FEWEST_SHOWN);
        return departments;
    }
}
