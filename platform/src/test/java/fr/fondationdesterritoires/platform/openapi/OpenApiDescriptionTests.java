package fr.fondationdesterritoires.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.sample.SampleApplication;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealParts(broker = false)
@SpringBootTest(classes = SampleApplication.class, properties = "spring.application.name=sample")
@AutoConfigureWebTestClient
class OpenApiDescriptionTests {

    private final JsonNode description;

    OpenApiDescriptionTests(@Autowired WebTestClient client) {
        byte[] body = client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        description = new JsonMapper().readTree(Objects.requireNonNull(body));
        if (Boolean.getBoolean("openapi.print")) {
            System.out.println(description.toPrettyString());
        }
    }

    @Test
    void components_are_required_unless_they_may_be_missing() {
        assertThat(description.at("/components/schemas/Body/required").toString())
                .contains("title", "lines")
                .doesNotContain("remark");
        assertThat(description.at("/components/schemas/PageRow/required").toString())
                .isEqualTo("[\"items\"]");
        assertThat(description.at("/components/schemas/Line/required").toString())
                .contains("label", "amountCents");
    }

    @Test
    void a_person_is_no_parameter_and_a_version_is_a_header() {
        assertThat(description.at("/paths/~1api~1me/get/parameters").isMissingNode())
                .isTrue();
        assertThat(description
                        .at("/paths/~1api~1things~1{id}/put/parameters")
                        .valueStream()
                        .map(parameter -> parameter.at("/in").asString() + " "
                                + parameter.at("/name").asString()))
                .containsExactlyInAnyOrder("path id", "header If-Match");
    }

    @Test
    void a_list_takes_a_cursor_and_a_limit() {
        assertThat(description
                        .at("/paths/~1api~1public~1list/get/parameters")
                        .valueStream()
                        .map(parameter -> parameter.at("/name").asString()))
                .containsExactlyInAnyOrder("cursor", "limit");
    }

    @Test
    void every_operation_says_how_it_refuses() {
        assertThat(description
                        .at("/paths")
                        .propertyStream()
                        .flatMap(path -> path.getValue().valueStream()))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/Problem"));
    }
}
