package fr.fondationdesterritoires.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What dashboards and rules read: expressions as they are asked once Grafana has put in its variables. */
final class Watched {

    private static final Path FOLDER = Path.of("..", "k8s", "observability");
    private static final Path DASHBOARDS = FOLDER.resolve("dashboards");
    private static final Path INFRASTRUCTURE = FOLDER.resolve("metrics-infrastructure.txt");
    private static final Pattern LABELS = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.\"])[a-zA-Z_:][\\w:]*+(?!\\s*\\()(?:\\{[^}]*})?");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "on", "by");

    /** A question of a panel, and where it stands. */
    record Question(String where, String promql) {}

    private Watched() {}

    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        try (var files = Files.list(DASHBOARDS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                JsonNode dashboard = Api.JSON.readTree(file);
                String title = dashboard.path("title").asString();
                for (JsonNode panel : dashboard.path("panels")) {
                    for (JsonNode target : panel.path("targets")) {
                        questions.add(new Question(
                                title + " / " + panel.path("title").asString() + " / "
                                        + target.path("refId").asString(),
                                filledIn(target.path("expr").asString())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return questions;
    }

    private static String filledIn(String expression) {
        return expression.replace("$__rate_interval", "5m").replace("$service", "projects-service");
    }

    /** Does it read what operators, the broker or the nodes of a cluster tell? None of them is here. */
    static boolean ofTheInfrastructure(String selector) {
        try {
            return Files.readAllLines(INFRASTRUCTURE).stream()
                    .map(line -> line.split(" ", 2)[0])
                    .anyMatch(selector.split("\\{", 2)[0]::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an expression starts from: an alert is silent, but what it looks at must be there. */
    static List<String> selectors(String promql) {
        String bare = LABELS.matcher(promql).replaceAll(" ").replaceAll("\\[\\w+]", " ");
        return SELECTOR.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(selector -> !WORDS.contains(selector))
                .distinct()
                .toList();
    }
}
