package fr.fondationdesterritoires.territories.areas;

import fr.fondationdesterritoires.territories.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class TerritoryControllerTests extends RunningService {

    @Test
    void anyone_finds_a_commune_however_it_is_typed() {
        ask("/api/territories?query=saint etienne&level=commune&limit=2")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=3600, public")
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(2)
                .jsonPath("$[0].code")
                .isEqualTo("commune-42218")
                .jsonPath("$[0].level")
                .isEqualTo("commune")
                .jsonPath("$[0].name")
                .isEqualTo("Saint-Étienne")
                .jsonPath("$[0].context")
                .isEqualTo("Loire, Auvergne-Rhône-Alpes");
    }

    @Test
    void several_levels_may_be_asked_for() {
        ask("/api/territories?query=loire&level=department&level=region")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[0].code")
                .isEqualTo("department-42")
                .jsonPath("$[?(@.level == 'commune')]")
                .isEmpty();
    }

    @Test
    void an_area_is_told_with_what_it_is_in() {
        ask("/api/territories/commune-42218?inside=region-84")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.ancestors[*].code")
                .value(codes -> org.assertj.core.api.Assertions.assertThat(codes)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .containsExactly("epci-244200770", "department-42", "region-84", "country-FR"))
                .jsonPath("$.population")
                .isEqualTo(173_136)
                .jsonPath("$.inside")
                .isEqualTo(true);
    }

    @Test
    void an_epci_across_two_departments_is_inside_both_together_only() {
        ask("/api/territories/epci-247600588?inside=department-76")
                .expectBody()
                .jsonPath("$.inside")
                .isEqualTo(false)
                .jsonPath("$.departments.length()")
                .isEqualTo(2);
        ask("/api/territories/epci-247600588?inside=department-76&inside=department-80")
                .expectBody()
                .jsonPath("$.inside")
                .isEqualTo(true);
    }

    @Test
    void the_source_is_said_with_its_year_and_counts() {
        ask("/api/territories/source")
                .expectBody()
                .jsonPath("$.year")
                .isEqualTo(2026)
                .jsonPath("$.counts.commune")
                .isEqualTo(34_969);
    }

    @Test
    void what_cannot_be_searched_is_refused_in_words() {
        refused(ask("/api/territories"), 400, "territory-query-required");
        refused(ask("/api/territories?query= "), 400, "territory-query-required");
        refused(ask("/api/territories?query=" + "a".repeat(101)), 400, "territory-query-too-long");
        refused(ask("/api/territories?query=lyon&level=canton"), 400, "territory-level-unknown");
        refused(ask("/api/territories?query=lyon&limit=0"), 400, "territory-limit-out-of-range");
        refused(ask("/api/territories?query=lyon&limit=51"), 400, "territory-limit-out-of-range");
        refused(ask("/api/territories?query=lyon&limit=many"), 400, "parameter-invalid");
    }

    @Test
    void an_unknown_area_is_not_found() {
        refused(ask("/api/territories/commune-99999"), 404, "territory-not-found");
        refused(ask("/api/territories/nowhere"), 404, "territory-not-found");
        refused(ask("/api/territories/commune-42218?inside=department-99"), 404, "territory-not-found");
    }

    private WebTestClient.ResponseSpec ask(String path) {
        return client.get().uri(path).exchange();
    }
}
