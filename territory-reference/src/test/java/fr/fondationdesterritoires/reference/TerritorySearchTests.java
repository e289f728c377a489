package fr.fondationdesterritoires.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritorySearchTests {

    private final TerritoryReference reference = TerritoryReference.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saint etienne",
                "Saint-Étienne",
                "SAINT ETIENNE",
                "st etienne",
                "St-Étienne",
                "st. etienne",
                "  saint   étienne ",
                "saintetienne",
                "saint’etienne",
                "42218",
                "42100",
            })
    void saint_etienne_is_found_first_however_it_is_typed(String typed) {
        assertThat(first(typed)).isEqualTo("commune-42218");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "saint-etien | commune-42218",
                "l'hay les roses | commune-94038",
                "l’haÿ | commune-94038",
                "lhay les roses | commune-94038",
                "ile d'yeu | commune-85113",
                "ile dyeu | commune-85113",
                "ste genevieve des bois | commune-91549",
                "soeurs villes | epci-247600588",
                "oeuf | commune-62633",
                "reunion | region-04",
                "guadeloupe | region-01",
                "papeete | commune-98735",
                "noumea | commune-98818",
                "loire | department-42",
                "forez | epci-200065886",
                "grand avignon | epci-248400251",
                "CA du Grand Avignon | epci-248400251",
                "communauté d'agglomération du grand avignon | epci-248400251",
                "coga | epci-248400251",
                "metropole de lyon | epci-200046977",
                "france | country-FR",
                "2a | department-2A",
                "2A004 | commune-2A004",
                "200046977 | epci-200046977",
                "strasbourg | commune-67482",
                "stras | commune-67482",
                "lyon 3e | commune-69123",
                "marseille 3e arrondissement | commune-13055",
                "saint denis reunion | commune-97411",
                "saint denis 974 | commune-97411",
                "st denis seine | commune-93066",
                "clipperton | commune-98901",
            })
    void what_people_type_finds_what_they_mean(String typed, String code) {
        assertThat(found(typed)).contains(code);
    }

    @Test
    void the_exact_name_comes_before_names_that_begin_so_then_words_that_do() {
        List<Territory> found = reference.search("Lens", EnumSet.of(TerritoryLevel.COMMUNE), 20);
        assertThat(found.getFirst().code()).hasToString("commune-62498");
        assertThat(found)
                .extracting(Territory::name)
                .containsSubsequence("Lens", "Lens-Lestang", "Courcelles-lès-Lens");
    }

    @Test
    void words_as_they_are_written_come_before_letters_run_together() {
        List<Territory> found = reference.search("sainte", EnumSet.of(TerritoryLevel.COMMUNE), 100);
        assertThat(found).allSatisfy(territory -> assertThat(territory.name()).contains("Sainte"));
    }

    @Test
    void among_equals_the_more_populated_comes_first() {
        List<Territory> found = reference.search("saint denis", EnumSet.of(TerritoryLevel.COMMUNE), 3);
        assertThat(found.get(0).population()).isGreaterThan(found.get(1).population());
        assertThat(found.get(0).name()).isEqualTo("Saint-Denis");
        assertThat(found.get(1).name()).isEqualTo("Saint-Denis");
    }

    @Test
    void a_commune_comes_before_the_department_of_the_same_name_and_people() {
        assertThat(found("paris").subList(0, 2)).containsExactly("commune-75056", "department-75");
    }

    @Test
    void only_the_levels_asked_for_are_found() {
        Set<TerritoryLevel> regions = EnumSet.of(TerritoryLevel.REGION);
        assertThat(reference.search("bre", regions, 20))
                .extracting(Territory::name)
                .containsExactly("Bretagne");
    }

    @Test
    void an_area_found_by_several_of_its_names_comes_once() {
        assertThat(reference.search("lyon", EnumSet.of(TerritoryLevel.COMMUNE), 50))
                .extracting(Territory::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void no_more_are_found_than_asked_for() {
        assertThat(reference.search("s", 7)).hasSize(7);
        assertThat(reference.search("s", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "-", "'", "…", "日本", "zzzzzz", "%", "saint zzzz"})
    void nothing_sensible_finds_nothing(String typed) {
        assertThat(reference.search(typed, 20)).isEmpty();
    }

    @Test
    void a_text_without_end_is_searched_by_its_beginning() {
        assertThat(reference.search("saint ".repeat(100_000), 20)).hasSize(20);
        assertThat(reference.search("lyon" + " ".repeat(100_000), 20)).isNotEmpty();
    }

    @Test
    void every_commune_is_found_by_its_own_name() {
        Set<TerritoryLevel> communes = EnumSet.of(TerritoryLevel.COMMUNE);
        List<Territory> all = reference.all(TerritoryLevel.COMMUNE);
        for (int at = 0; at < all.size(); at += 97) {
            Territory commune = all.get(at);
            assertThat(reference.search(commune.name(), communes, 100)).contains(commune);
        }
    }

    private String first(String typed) {
        return found(typed).getFirst();
    }

    private List<String> found(String typed) {
        return reference.search(typed, 5).stream()
                .map(territory -> territory.code().toString())
                .toList();
    }
}
