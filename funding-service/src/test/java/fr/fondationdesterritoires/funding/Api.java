package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as a person, or as nobody. */
class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient client;

    Api(WebTestClient client) {
        this.client = client;
    }

    /** For the compiler's checks: an answer that was only checked may be left. */
    @interface CanIgnoreReturnValue {}

    record Answer(int status, JsonNode body, HttpHeaders headers) {

        @CanIgnoreReturnValue
        Answer is(int expected) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            return this;
        }

        @CanIgnoreReturnValue
        Answer refused(int expected, String code) {
            assertThat(body.path("code").asString("")).as(body.toString()).isEqualTo(code);
            return is(expected);
        }

        String text(String name) {
            return body.path(name).asString("");
        }

        UUID id(String name) {
            return UUID.fromString(text(name));
        }
    }

    Answer get(@Nullable TestPerson person, String path) {
        return call(HttpMethod.GET, person, path, null, headers -> {});
    }

    Answer post(@Nullable TestPerson person, String path, @Nullable Object body) {
        return call(HttpMethod.POST, person, path, body, headers -> headers.set("Idempotency-Key", key()));
    }

    Answer post(@Nullable TestPerson person, String path, @Nullable Object body, String key) {
        return call(HttpMethod.POST, person, path, body, headers -> headers.set("Idempotency-Key", key));
    }

    Answer put(@Nullable TestPerson person, String path, @Nullable Object body) {
        return call(HttpMethod.PUT, person, path, body, headers -> headers.set(HttpHeaders.IF_MATCH, "\"1\""));
    }

    Answer delete(@Nullable TestPerson person, String path) {
        return call(HttpMethod.DELETE, person, path, null, headers -> {});
    }

    Answer call(
            HttpMethod method,
            @Nullable TestPerson person,
            String path,
            @Nullable Object body,
            Consumer<HttpHeaders> more) {
        WebTestClient.RequestBodySpec request = client.method(method)
                .uri(base -> URI.create(base.build() + path))
                .headers(headers -> {
                    if (person != null) {
                        person.signIn(headers);
                    }
                    more.accept(headers);
                });
        if (body != null) {
            var _ = request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        var result = request.exchange().expectBody().returnResult();
        byte[] content = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                content == null || content.length == 0 ? JSON.createObjectNode() : JSON.readTree(content),
                result.getResponseHeaders());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
