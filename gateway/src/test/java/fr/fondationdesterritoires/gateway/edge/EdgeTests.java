package fr.fondationdesterritoires.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EdgeTests extends RunningGateway {

    private static final int MEGABYTE = 1024 * 1024;

    @Override
    protected List<String> properties() {
        return List.of(
                "gateway.edge.trusted-proxies=127\\.0\\.0\\.1|10\\.0\\.0\\.\\d+",
                "gateway.edge.limits.door.at-once=8",
                "gateway.edge.limits.door.refill=1",
                "gateway.edge.limits.door.every=1h",
                "gateway.edge.limits.anonymous.at-once=5",
                "gateway.edge.limits.anonymous.refill=1",
                "gateway.edge.limits.anonymous.every=1h",
                "gateway.edge.limits.person.at-once=6",
                "gateway.edge.limits.person.refill=1",
                "gateway.edge.limits.person.every=1h",
                "gateway.edge.limits.staff.at-once=10000");
    }

    @Test
    void a_body_announced_too_long_is_refused_before_it_is_read() throws Exception {
        var answer = send("/api/projects/length", BodyPublishers.ofByteArray(new byte[MEGABYTE + 1]), "POST");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body-too-large\"", "1 Mo");
    }

    @Test
    void a_body_that_turns_out_too_long_is_refused_while_it_flows() throws Exception {
        var unannounced = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * MEGABYTE]));

        var answer = send("/api/projects/length", unannounced, "POST");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_at_the_limit_passes_whole() throws Exception {
        assertThat(send("/api/projects/length", BodyPublishers.ofByteArray(new byte[MEGABYTE]), "POST")
                        .body())
                .isEqualTo(String.valueOf(MEGABYTE));
    }

    @Test
    void a_document_may_be_longer() throws Exception {
        String document = "/api/projects/7/documents/statutes";

        assertThat(send(document, BodyPublishers.ofByteArray(new byte[5 * MEGABYTE]), "PUT")
                        .body())
                .isEqualTo(String.valueOf(5 * MEGABYTE));
        assertThat(send(document, BodyPublishers.ofByteArray(new byte[6 * MEGABYTE + 1]), "PUT")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void too_many_requests_of_one_address_are_told_when_to_come_back() {
        Browser browser = browser();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get("/api/calls", "X-Forwarded-For", "203.0.113.9")
                            .statusCode())
                    .isEqualTo(200);
        }

        var answer = browser.get("/api/calls", "X-Forwarded-For", "203.0.113.9");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(answer.body()).contains("\"code\":\"too-many-requests\"", "Patientez");
        assertThat(browser.get("/api/calls", "X-Forwarded-For", "203.0.113.10").statusCode())
                .as("another address")
                .isEqualTo(200);
        assertThat(browser.get("/", "X-Forwarded-For", "203.0.113.9").statusCode())
                .as("files are not counted")
                .isEqualTo(200);
    }

    @Test
    void an_address_that_the_caller_made_up_counts_for_nothing() {
        Browser browser = browser();
        for (int i = 0; i < 5; i++) {
            browser.get("/api/calls", "X-Forwarded-For", "198.51.100." + i + ", 203.0.113.77, 10.0.0.4");
        }

        assertThat(browser.get("/api/calls", "X-Forwarded-For", "198.51.100.99, 203.0.113.77, 10.0.0.4")
                        .statusCode())
                .isEqualTo(429);
        assertThat(service.seen("/api/calls").getLast().clientAddress()).isEqualTo("203.0.113.77");
    }

    @Test
    void each_person_has_a_bucket_and_the_foundations_people_a_large_one() {
        String person = token(List.of());
        String other = token(List.of());
        String staff = token(List.of("fund-manager"));
        Browser browser = browser();
        for (int i = 0; i < 6; i++) {
            assertThat(asked(browser, person)).isEqualTo(200);
        }

        assertThat(asked(browser, person)).isEqualTo(429);
        assertThat(asked(browser, other)).isEqualTo(200);
        for (int i = 0; i < 7; i++) {
            assertThat(asked(browser, staff)).isEqualTo(200);
        }
    }

    @Test
    void forged_tokens_from_one_address_are_not_checked_for_ever() {
        Browser browser = browser();
        for (int i = 0; i < 8; i++) {
            assertThat(forged(browser, "203.0.113.50").statusCode()).isEqualTo(401);
        }

        var answer = forged(browser, "203.0.113.50");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(forged(browser, "203.0.113.51").statusCode())
                .as("another address")
                .isEqualTo(401);
    }

    private static HttpResponse<String> forged(Browser browser, String address) {
        return browser.get("/api/calls", "Authorization", "Bearer forged", "X-Forwarded-For", address);
    }

    @Test
    void signing_in_is_limited_too_at_each_of_its_steps() {
        Browser browser = browser();
        for (int i = 0; i < 8; i++) {
            assertThat(browser.get("/oauth2/authorization/platform", "X-Forwarded-For", "203.0.113.60")
                            .statusCode())
                    .isEqualTo(302);
        }

        for (String step : List.of(
                "/login", "/oauth2/authorization/platform", "/login/oauth2/code/platform?code=guessed&state=guessed")) {
            assertThat(browser.get(step, "X-Forwarded-For", "203.0.113.60").statusCode())
                    .as(step)
                    .isEqualTo(429);
        }
    }

    private static int asked(Browser browser, String token) {
        return browser.get("/api/calls", "Authorization", "Bearer " + token).statusCode();
    }

    private String token(List<String> roles) {
        return identity().token(UUID.randomUUID().toString(), claims -> claims.claim("roles", roles));
    }

    private HttpResponse<String> send(String path, BodyPublisher body, String method) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Authorization", "Bearer " + token(List.of("fund-manager")))
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
