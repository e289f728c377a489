package fr.fondationdesterritoires.launcher.demo;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.fondationdesterritoires.local.LocalHttp;
import fr.fondationdesterritoires.local.Waiting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's public interface, used with the demo people's own tokens.
 *
 * <p>What comes too early because a copy has not arrived yet is asked again for a while, and so is what a busy
 * platform puts off.
 */
final class DemoApi {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

    private final URI portal;
    private final Function<String, String> tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.shared();

    DemoApi(String portal, Function<String, String> tokens) {
        this.portal = URI.create(portal);
        this.tokens = tokens;
    }

    /** What a page of a list holds. */
    static List<JsonNode> items(JsonNode page) {
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }

    /** The interface as one of the demo people. */
    As as(String person) {
        return new As(person);
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        String code() {
            return body.path("code").asString("");
        }

        String text(String field) {
            var value = body.path(field);
            if (value.isMissingNode() || value.isNull()) {
                throw new DemoFailed("An answer has no " + field + ": " + body);
            }
            return value.asString();
        }
    }

    /** One person at work. */
    final class As {

        private final String person;

        private As(String person) {
            this.person = person;
        }

        JsonNode get(String path) {
            return expect(request("GET", path, BodyPublishers.noBody(), Map.of()));
        }

        @CanIgnoreReturnValue
        Answer post(String path, Object body) {
            return done(request("POST", path, written(body), Map.of()), Set.of());
        }

        /** Repeating the same step is the same request. */
        @CanIgnoreReturnValue
        Answer submit(String path, String step, Object body) {
            return done(request("POST", path, written(body), Map.of("Idempotency-Key", key(step))), Set.of());
        }

        /** Like {@link #submit(String, String, Object)}, of what stands at that version. */
        @CanIgnoreReturnValue
        Answer submitAt(String path, String step, long version) {
            return done(
                    request(
                            "POST",
                            path,
                            written(Map.of()),
                            Map.of("Idempotency-Key", key(step), "If-Match", "\"" + version + "\"")),
                    Set.of());
        }

        @CanIgnoreReturnValue
        Answer put(String path, Object body) {
            return done(request("PUT", path, written(body), Map.of()), Set.of());
        }

        @CanIgnoreReturnValue
        Answer edit(String path, long version, Object body) {
            return done(request("PUT", path, written(body), Map.of("If-Match", "\"" + version + "\"")), Set.of());
        }

        @CanIgnoreReturnValue
        Answer upload(String path, byte[] pdf) {
            return done(
                    request("PUT", path, BodyPublishers.ofByteArray(pdf), Map.of("Content-Type", "application/pdf")),
                    Set.of());
        }

        /** Takes the named refusals for an answer instead of a failure. */
        Answer postUnless(String path, Object body, Set<String> accepted) {
            return done(request("POST", path, written(body), Map.of()), accepted);
        }

        Answer submitUnless(String path, String step, Object body, Set<String> accepted) {
            return done(request("POST", path, written(body), Map.of("Idempotency-Key", key(step))), accepted);
        }

        private static String key(String step) {
            return UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8)).toString();
        }

        private JsonNode expect(HttpRequest request) {
            return done(request, Set.of()).body();
        }

        /** Asks until it is done, or accepted as it is, or patience is over. */
        private Answer done(HttpRequest request, Set<String> accepted) {
            var waiting = waiting();
            while (true) {
                var answer = send(request);
                if (answer.isDone() || accepted.contains(answer.code())) {
                    return answer;
                }
                if (waiting.isOver() || !mayPass(answer)) {
                    throw new DemoFailed("%s %s as %s was answered %d: %s"
                            .formatted(
                                    request.method(), request.uri().getPath(), person, answer.status(), answer.body()));
                }
                waiting.pause();
            }
        }

        private HttpRequest request(String method, String path, BodyPublisher body, Map<String, String> headers) {
            var request = HttpRequest.newBuilder(portal.resolve(path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + known.computeIfAbsent(person, tokens))
                    .header("Accept-Language", "fr")
                    .method(method, body);
            headers.forEach(request::setHeader);
            if (!headers.containsKey("Content-Type")) {
                request.setHeader("Content-Type", "application/json");
            }
            return request.build();
        }

        private BodyPublisher written(Object body) {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        }
    }

    /** What another service published arrives a moment later; a plain fault in the data does not mend itself. */
    private static boolean mayPass(Answer answer) {
        return LATER.contains(answer.status())
                || answer.status() == 0
                || Set.of("person-unknown", "call-unknown", "unknown-call", "organisation-unknown", "person-not-found")
                        .contains(answer.code());
    }

    private Answer send(HttpRequest request) {
        try {
            return read(LocalHttp.send(request));
        } catch (IOException broken) {
            return new Answer(0, json.createObjectNode().put("code", "no-answer"));
        }
    }

    private Answer read(HttpResponse<String> response) {
        var text = response.body();
        var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                response.statusCode(), isJson && !text.isBlank() ? json.readTree(text) : json.createObjectNode());
    }

    /** Time for what arrives a moment later. */
    static Waiting waiting() {
        return new Waiting(PATIENCE, Duration.ofMillis(300));
    }
}
