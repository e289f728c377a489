package fr.fondationdesterritoires.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalTests extends RunningGateway {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projets", "/projets/42/budget?vue=liste", "/preferences"})
    void an_address_of_the_portal_is_its_page(String address) {
        var page = browser().get(address, "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<div id=\"root\">");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/gone-1234.js", "/missing.png", "/api/unknown", "/actuator/health", "/.git/config"})
    void what_is_no_page_and_no_file_is_not_found(String address) {
        var answer = browser().get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"path-unknown\"");
    }

    @Test
    void a_file_whose_name_holds_a_hash_is_kept_for_a_year_and_carries_no_cookie() {
        var file = browser().get("/assets/app-3f9a1c.js");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(file.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void files_travel_compressed() {
        var file = browser().get("/assets/app-3f9a1c.js", "Accept-Encoding", "gzip");

        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void a_browser_that_takes_several_compressions_gets_the_smallest() {
        var file = browser().get("/assets/app-3f9a1c.js", "Accept-Encoding", "gzip, deflate, br, zstd");

        assertThat(file.headers().firstValue("Content-Encoding")).contains("br");
    }

    @Test
    void a_page_is_sent_again_only_when_its_content_changed() {
        Browser browser = browser();
        String tag = browser.get("/").headers().firstValue("ETag").orElseThrow();

        assertThat(browser.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(browser.get("/", "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/").headers().firstValue("Last-Modified")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/app-3f9a1c.js", "/api/session", "/api/calls", "/api/catalysts", "/api/unknown"})
    void every_answer_tells_the_browser_what_our_pages_never_do(String address) {
        var headers = browser().get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("over plain HTTP")
                .isEmpty();
    }

    @Test
    void health_and_figures_are_on_the_management_port_alone() {
        String management =
                "http://localhost:" + context().getEnvironment().getRequiredProperty("local.management.port");

        assertThat(browser().get(management + "/actuator/health/readiness").body())
                .contains("UP");
        assertThat(browser().get(management + "/actuator/prometheus").body()).contains("http_server_requests");
        assertThat(browser().get("/actuator/prometheus").statusCode()).isEqualTo(404);
    }
}
