package fr.fondationdesterritoires.gateway.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTests extends RunningGateway {

    @Test
    void one_document_describes_all_services_and_names_the_one_that_does_not_answer() {
        JsonNode whole =
                JsonMapper.shared().readTree(browser().get("/api/openapi").body());

        assertThat(whole.path("paths").propertyNames()).contains("/api/projects", "/api/session", "/login");
        assertThat(whole.path("x-missing-services").get(0).stringValue()).isEqualTo("territories");
    }

    @Test
    void the_page_that_shows_it_needs_nothing_inline_and_nothing_from_elsewhere() {
        var page = browser().get("/api/docs", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http://", "https://", "<style", "onclick");
        for (String file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "start.js"}) {
            assertThat(page.body()).contains("/api/docs/" + file);
            assertThat(browser().get("/api/docs/" + file).statusCode()).as(file).isEqualTo(200);
        }
    }
}
