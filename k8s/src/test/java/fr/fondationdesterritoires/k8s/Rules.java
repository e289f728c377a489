package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules by Prometheus' own promtool: what it cannot read, and what its tests say. */
final class Rules {

    private static final Path TESTS = Observability.FOLDER.resolve("rules/tests");
    private static final Path TARGET = Path.of("target", "observability");

    private Rules() {}

    /** Prometheus' own parser says what does not parse, panels' expressions too. */
    static List<String> unreadable(Observability all) {
        Map<String, Object> panels = Map.of(
                "groups",
                List.of(Map.of(
                        "name",
                        "panels",
                        "rules",
                        all.asked()
                                .filter(asked -> asked.where().startsWith("panel"))
                                .map(asked -> Map.of(
                                        "record",
                                        "panel",
                                        "expr",
                                        Expressions.filledIn(asked.expression()),
                                        "labels",
                                        Map.of("of", asked.where())))
                                .distinct()
                                .toList())));
        Path folder = written(all, TARGET.resolve("read"));
        write(folder.resolve("panels.yaml"), Observability.YAML.valueToTree(panels));
        List<String> words = new ArrayList<>(List.of("check", "rules", "panels.yaml"));
        words.addAll(all.rules().keySet());
        return Promtool.complaints(folder, words.toArray(String[]::new));
    }

    /** The unit tests of rules, as promtool runs them. */
    static List<String> failedTests(Observability all) {
        Path folder = written(all, TARGET.resolve("tested"));
        List<String> words = new ArrayList<>(List.of("test", "rules"));
        Observability.trees(TESTS, ".yaml", Observability.YAML).forEach((name, test) -> {
            write(folder.resolve("test-" + name), test);
            words.add("test-" + name);
        });
        return Promtool.complaints(folder, words.toArray(String[]::new));
    }

    /** Alerts of which no test says that they ring. */
    static List<String> untested(Observability all) {
        Set<String> rung = Observability.trees(TESTS, ".yaml", Observability.YAML).values().stream()
                .flatMap(file -> Resource.each(file.path("tests")))
                .flatMap(test -> Resource.each(test.path("alert_rule_test")))
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .map(test -> test.path("alertname").asText())
                .collect(Collectors.toSet());
        return all.alerts()
                .map(alert -> alert.path("alert").asText())
                .filter(alert -> !rung.contains(alert))
                .distinct()
                .map(alert -> "no test says that " + alert + " rings")
                .toList();
    }

    /** What {@code promtool} reads of a PrometheusRule is its spec. */
    private static Path written(Observability all, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.rules().forEach((name, rule) -> write(folder.resolve(name), rule.path("spec")));
        return folder;
    }

    private static void write(Path file, JsonNode tree) {
        try {
            Observability.YAML.writeValue(file.toFile(), tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
