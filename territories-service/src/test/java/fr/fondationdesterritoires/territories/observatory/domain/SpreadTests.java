package fr.fondationdesterritoires.territories.observatory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.reference.TerritoryCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTests {

    @Test
    void a_department_shows_from_five_projects_on() {
        assertThat(Spread.of(List.of(places(4, "commune-42218")))).isEmpty();
        assertThat(Spread.of(List.of(places(4, "commune-42218"), places(1, "commune-42187"))))
                .containsExactly(Map.entry(TerritoryCode.of("department-42"), 5));
        assertThat(Spread.of(List.of(places(6, "department-42")))).hasSize(1);
    }

    @Test
    void a_project_counts_once_in_each_department_it_touches() {
        assertThat(Spread.of(List.of(places(5, "commune-42218", "commune-42187", "commune-69123"))))
                .containsOnly(
                        Map.entry(TerritoryCode.of("department-42"), 5),
                        Map.entry(TerritoryCode.of("department-69"), 5));
    }

    private static Spread.Places places(int projects, String... territories) {
        return new Spread.Places(Stream.of(territories).map(TerritoryCode::of).toList(), projects);
    }
}
