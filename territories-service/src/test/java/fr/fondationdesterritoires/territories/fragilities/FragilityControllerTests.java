package fr.fondationdesterritoires.territories.fragilities;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.territories.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragilityControllerTests extends RunningService {

    @Test
    void an_imported_indicator_is_public_and_published() {
        post(admin, "/api/fragilities", poverty(2021, Map.of("42", 14.2, "974", 36.1)))
                .expectStatus()
                .isCreated();
        client.get()
                .uri("/api/fragilities")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].indicator.name.fr")
                .isEqualTo("Taux de pauvreté")
                .jsonPath("$[0].source")
                .isEqualTo("Insee, Filosofi")
                .jsonPath("$[0].values['974']")
                .isEqualTo(36.1);
        assertThat(events.published(FragilityImported.class))
                .singleElement()
                .satisfies(event -> assertThat(event.valuesByDepartment()).containsEntry("42", 14.2));
    }

    @Test
    void a_newer_import_takes_the_place_of_the_one_before() {
        post(admin, "/api/fragilities", poverty(2020, Map.of("42", 14.2, "43", 12.0)))
                .expectStatus()
                .isCreated();
        post(admin, "/api/fragilities", poverty(2021, Map.of("42", 15.0)))
                .expectStatus()
                .isCreated();
        client.get()
                .uri("/api/fragilities")
                .exchange()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].year")
                .isEqualTo(2021)
                .jsonPath("$[0].values.length()")
                .isEqualTo(1);
        assertThat(events.published(FragilityImported.class)).hasSize(2);
    }

    @Test
    void only_the_foundation_imports() {
        Map<String, Object> body = poverty(2021, Map.of("42", 14.2));
        refused(post(manager, "/api/fragilities", body), 403, "foundation-admin-required");
        refused(post(stranger, "/api/fragilities", body), 403, "foundation-admin-required");
        refused(client.post().uri("/api/fragilities").bodyValue(body).exchange(), 401, "sign-in-required");
        assertThat(events.published(FragilityImported.class)).isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        post(admin, "/api/fragilities", Map.of("values", Map.of("99", 1)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("fragility-invalid")
                .jsonPath("$.faults[*].field")
                .value(fields -> assertThat(fields)
                        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                        .containsExactlyInAnyOrderElementsOf(List.of(
                                "indicator.code",
                                "indicator.direction",
                                "indicator.name.fr",
                                "indicator.name.en",
                                "indicator.unit",
                                "source",
                                "year",
                                "values.99")));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused(post(admin, "/api/fragilities", Map.of("year", "soon")), 400, "body-unreadable");
        refused(
                post(admin, "/api/fragilities", Map.of("indicator", Map.of("direction", "SIDEWAYS"))),
                400,
                "body-unreadable");
        post(admin, "/api/fragilities").expectStatus().isBadRequest();
    }

    private static Map<String, Object> poverty(int year, Map<String, Double> values) {
        return Map.of(
                "indicator",
                Map.of(
                        "code", "poverty-rate",
                        "name", Map.of("fr", "Taux de pauvreté", "en", "Poverty rate"),
                        "direction", "HIGHER_IS_WORSE",
                        "unit", "%"),
                "source",
                "Insee, Filosofi",
                "year",
                year,
                "values",
                values);
    }
}
