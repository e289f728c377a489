package fr.fondationdesterritoires.reference;

import static fr.fondationdesterritoires.reference.TerritoryLevel.COMMUNE;
import static fr.fondationdesterritoires.reference.TerritoryLevel.COUNTRY;
import static fr.fondationdesterritoires.reference.TerritoryLevel.DEPARTMENT;
import static fr.fondationdesterritoires.reference.TerritoryLevel.EPCI;
import static fr.fondationdesterritoires.reference.TerritoryLevel.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryReferenceTests {

    private final TerritoryReference reference = TerritoryReference.load();

    @Test
    void it_says_its_source_year_and_counts() {
        assertThat(reference.source())
                .isEqualTo(new ReferenceSource(
                        "@etalab/decoupage-administratif",
                        "6.0.0",
                        2026,
                        Map.of(COMMUNE, 34_969, EPCI, 1_255, DEPARTMENT, 109, REGION, 26, COUNTRY, 1)));
    }

    @Test
    void it_holds_every_area_it_counts() {
        reference
                .source()
                .counts()
                .forEach((level, count) -> assertThat(reference.all(level)).hasSize(count));
    }

    @Test
    void every_area_is_found_by_its_own_code_and_has_communes() {
        for (TerritoryLevel level : TerritoryLevel.values()) {
            for (Territory territory : reference.all(level)) {
                assertThat(reference.find(territory.code())).contains(territory);
            }
        }
        Stream.of(EPCI, DEPARTMENT, REGION, COUNTRY)
                .map(reference::all)
                .flatMap(Collection::stream)
                .forEach(territory ->
                        assertThat(reference.communesOf(territory.code())).isNotEmpty());
    }

    @Test
    void departments_and_regions_each_share_out_all_communes() {
        for (TerritoryLevel level : List.of(DEPARTMENT, REGION)) {
            int communes = reference.all(level).stream()
                    .mapToInt(area -> reference.communesOf(area.code()).size())
                    .sum();
            assertThat(communes).isEqualTo(34_969);
        }
        assertThat(reference.communeCount(TerritoryCode.FRANCE)).isEqualTo(34_969);
    }

    @Test
    void the_reference_is_read_once() {
        assertThat(TerritoryReference.load()).isSameAs(reference);
    }

    @Nested
    class Areas {

        @Test
        void a_commune_has_its_name_people_and_surroundings() {
            assertThat(reference.find(code("commune-42218")))
                    .contains(new Territory(
                            code("commune-42218"),
                            "Saint-Étienne",
                            "Loire, Auvergne-Rhône-Alpes",
                            Zone.METROPOLE,
                            173_136));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "commune-75056 | Paris | Île-de-France",
                    "department-75 | Paris | Île-de-France",
                    "commune-97411 | Saint-Denis | La Réunion",
                    "department-974 | La Réunion | France d'outre-mer",
                    "region-04 | La Réunion | France d'outre-mer",
                    "region-84 | Auvergne-Rhône-Alpes | France",
                    "epci-200046977 | Métropole de Lyon | Rhône, Auvergne-Rhône-Alpes",
                    "epci-247600588 | Communauté de communes des Villes Soeurs | Seine-Maritime / Somme, Normandie / Hauts-de-France",
                    "epci-200054781 | Métropole du Grand Paris | Île-de-France",
                    "commune-98735 | Papeete | Polynésie française"
                })
        void an_area_is_told_from_its_namesakes_by_its_surroundings(String code, String name, String context) {
            assertThat(reference.find(code(code))).hasValueSatisfying(territory -> {
                assertThat(territory.name()).isEqualTo(name);
                assertThat(territory.context()).isEqualTo(context);
            });
        }

        @ParameterizedTest
        @CsvSource({"commune-97105,DROM", "commune-98818,COM", "region-987,COM", "commune-2A004,METROPOLE"})
        void areas_overseas_are_there_with_their_zone(String code, Zone zone) {
            assertThat(reference.find(code(code))).map(Territory::zone).contains(zone);
        }

        @Test
        void the_population_of_an_area_is_that_of_its_communes() {
            int communes = reference.communesOf(code("department-42")).stream()
                    .mapToInt(commune -> reference.find(commune).orElseThrow().population())
                    .sum();
            assertThat(reference.find(code("department-42")))
                    .map(Territory::population)
                    .contains(communes);
        }

        @Test
        void a_commune_that_is_no_more_is_unknown() {
            assertThat(reference.find(code("commune-42190"))).isEmpty();
            assertThat(reference.exists(code("commune-42190"))).isFalse();
            assertThat(reference.ancestors(code("commune-42190"))).isEmpty();
            assertThat(reference.departmentsOf(code("commune-42190"))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "commune-69383,commune-69123",
            "commune-13201,commune-13055",
            "commune-75112,commune-75056",
        })
        void an_arrondissement_leads_to_its_city(String arrondissement, String city) {
            assertThat(reference.find(code(arrondissement)))
                    .map(Territory::code)
                    .contains(code(city));
            assertThat(reference.exists(code(arrondissement))).isFalse();
        }
    }

    @Nested
    class Ancestors {

        @Test
        void a_commune_is_in_its_epci_department_region_and_country() {
            assertThat(ancestors("commune-42218"))
                    .containsExactly("epci-244200770", "department-42", "region-84", "country-FR");
        }

        @Test
        void an_island_without_epci_is_in_its_department() {
            assertThat(ancestors("commune-29155")).containsExactly("department-29", "region-53", "country-FR");
        }

        @Test
        void an_epci_across_two_regions_is_only_in_the_country() {
            assertThat(ancestors("epci-247600588")).containsExactly("country-FR");
        }

        @Test
        void an_epci_across_two_departments_of_a_region_is_in_the_region() {
            assertThat(ancestors("epci-200054781")).containsExactly("region-11", "country-FR");
        }

        @Test
        void the_country_is_in_nothing() {
            assertThat(ancestors("country-FR")).isEmpty();
        }

        private List<String> ancestors(String code) {
            return reference.ancestors(code(code)).stream()
                    .map(area -> area.code().toString())
                    .toList();
        }
    }

    @Nested
    class Containment {

        @ParameterizedTest
        @CsvSource({
            "epci-244200770,commune-42218",
            "department-42,commune-42218",
            "region-84,commune-42218",
            "country-FR,commune-42218",
            "department-42,epci-244200770",
            "region-84,department-42",
            "country-FR,region-987",
            "commune-42218,commune-42218",
            "department-69,commune-69383",
            // Same communes: the one department of an overseas region, and that region.
            "department-974,region-04",
        })
        void an_area_is_inside_when_all_its_communes_are(String outer, String inner) {
            assertThat(reference.contains(code(outer), code(inner))).isTrue();
        }

        @ParameterizedTest
        @CsvSource({
            "commune-42218,epci-244200770",
            "department-43,commune-42218",
            "department-76,epci-247600588",
            "region-28,epci-247600588",
            "region-84,country-FR",
            "country-FR,commune-42190",
            "commune-42190,commune-42190",
        })
        void an_area_is_outside_when_one_commune_is(String outer, String inner) {
            assertThat(reference.contains(code(outer), code(inner))).isFalse();
        }

        @Test
        void an_epci_across_two_departments_is_inside_the_two_together() {
            assertThat(inside("epci-247600588", "department-76", "department-80"))
                    .isTrue();
            assertThat(inside("epci-247600588", "department-76", "department-60"))
                    .isFalse();
        }

        @Test
        void a_department_is_inside_all_its_communes_together() {
            assertThat(reference.isInside(code("department-90"), reference.communesOf(code("department-90"))))
                    .isTrue();
        }

        @Test
        void nothing_is_inside_an_empty_perimeter() {
            assertThat(inside("commune-42218")).isFalse();
        }

        private boolean inside(String inner, String... perimeter) {
            return reference.isInside(
                    code(inner), Arrays.stream(perimeter).map(TerritoryCode::of).toList());
        }
    }

    @Nested
    class Containing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "commune-42218 | commune-42218 epci-244200770 department-42 region-84 country-FR",
                    "commune-29155 | commune-29155 department-29 region-53 country-FR",
                    "epci-247600588 | epci-247600588 country-FR",
                    // The same communes under two levels: each has the other's.
                    "region-04 | department-974 region-04 country-FR",
                    "department-974 | department-974 region-04 country-FR",
                    "department-75 | commune-75056 epci-200054781 department-75 region-11 country-FR",
                    // A department within an EPCI.
                    "department-92 | epci-200054781 department-92 region-11 country-FR",
                    "country-FR | country-FR",
                })
        void an_area_is_in_all_that_have_its_communes(String code, String around) {
            assertThat(reference.containing(code(code)))
                    .map(TerritoryCode::toString)
                    .containsExactly(around.split(" "));
        }

        @Test
        void it_is_containment_by_communes() {
            for (Territory inner : reference.all(REGION)) {
                List<TerritoryCode> around = Stream.of(EPCI, DEPARTMENT, REGION, COUNTRY)
                        .map(reference::all)
                        .flatMap(Collection::stream)
                        .map(Territory::code)
                        .filter(outer -> reference.contains(outer, inner.code()))
                        .toList();
                assertThat(reference.containing(inner.code())).containsAll(around);
            }
        }

        @Test
        void an_unknown_area_is_in_nothing() {
            assertThat(reference.containing(code("commune-42190"))).isEmpty();
        }
    }

    @Nested
    class Touching {

        @Test
        void a_commune_shares_itself_with_what_it_is_in() {
            assertThat(reference.touching(code("commune-42218")))
                    .map(TerritoryCode::toString)
                    .containsExactly("commune-42218", "epci-244200770", "department-42", "region-84", "country-FR");
        }

        @Test
        void a_department_shares_communes_with_epci_across_its_border() {
            assertThat(reference.touching(code("department-80")))
                    .contains(code("epci-247600588"), code("commune-80021"), code("region-32"))
                    .doesNotContain(code("department-76"), code("region-28"), code("commune-76217"));
        }

        @Test
        void an_unknown_area_touches_nothing() {
            assertThat(reference.touching(code("commune-42190"))).isEmpty();
        }
    }

    @Nested
    class Departments {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "commune-42218 | department-42",
                    "commune-75112 | department-75",
                    "department-2A | department-2A",
                    "epci-247600588 | department-76 department-80",
                    "region-94 | department-2A department-2B",
                    "region-04 | department-974",
                })
        void an_area_is_in_one_department_or_touches_several(String code, String departments) {
            assertThat(reference.departmentsOf(code(code)))
                    .map(TerritoryCode::toString)
                    .containsExactly(departments.split(" "));
        }

        @Test
        void the_country_has_them_all() {
            assertThat(reference.departmentsOf(TerritoryCode.FRANCE)).hasSize(109);
            assertThat(reference.regionsOf(TerritoryCode.FRANCE)).hasSize(26);
        }

        @Test
        void an_epci_may_touch_two_regions() {
            assertThat(reference.regionsOf(code("epci-247600588")))
                    .containsExactly(code("region-28"), code("region-32"));
        }
    }

    private static TerritoryCode code(String text) {
        return TerritoryCode.of(text);
    }
}
