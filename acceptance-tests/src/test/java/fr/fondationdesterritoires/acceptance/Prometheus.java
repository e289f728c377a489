package fr.fondationdesterritoires.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Asks a Prometheus. */
final class Prometheus {

    private final Api api;

    Prometheus(Api api) {
        this.api = api;
    }

    /** What an expression gives now; fails if it is none. */
    List<JsonNode> ask(String expression) {
        JsonNode data = get("/api/v1/query?query=" + encoded(expression)).path("data");
        return data.path("resultType").asString().equals("vector")
                ? StreamSupport.stream(data.path("result").spliterator(), false).toList()
                : List.of(data.path("result"));
    }

    /** Does it give a number, and not only "not a number"? */
    boolean knows(String expression) {
        return ask(expression).stream()
                .anyMatch(series -> !series.path("value").path(1).asString().equals("NaN"));
    }

    /** Every rule that it works by. */
    List<Rule> rules() {
        return get("/api/v1/rules")
                .path("data")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .map(rule -> new Rule(
                        rule.path("name").asString(),
                        rule.path("type").asString().equals("alerting"),
                        rule.path("query").asString(),
                        rule.path("state").asString(""),
                        rule.path("lastError").asString("")))
                .toList();
    }

    /**
     * A rule as it works.
     *
     * @param state of an alert: inactive, pending or firing
     * @param trouble what hinders it; empty if nothing does
     */
    record Rule(String name, boolean alerting, String promql, String state, String trouble) {}

    private JsonNode get(String path) {
        return api.get(path).expect(200).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
