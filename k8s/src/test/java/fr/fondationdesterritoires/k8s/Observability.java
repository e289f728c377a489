package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules and dashboards by the names of their files, and what is written down beside them.
 *
 * @param metrics who gives each name: processes of the platform, and what it stands on, see {@code observability/*.txt}
 * @param alerting who is told of what
 */
record Observability(
        Map<String, ObjectNode> rules,
        Map<String, ObjectNode> dashboards,
        Map<String, String> metrics,
        Rendering alerting) {

    static final Path FOLDER = Path.of("observability");
    static final Path INFRASTRUCTURE = FOLDER.resolve("metrics-infrastructure.txt");

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    static final ObjectMapper JSON = new ObjectMapper();

    /** An expression and where it stands. */
    record Asked(String where, String expression) {}

    static Observability read() {
        Map<String, ObjectNode> rules = trees(FOLDER.resolve("rules"), ".yaml", YAML);
        rules.remove("kustomization.yaml");
        return new Observability(
                rules,
                trees(FOLDER.resolve("dashboards"), ".json", JSON),
                names(),
                Rendering.ofOne("alerting", FOLDER.resolve("alerting")));
    }

    static Map<String, ObjectNode> trees(Path folder, String ending, ObjectMapper mapper) {
        Map<String, ObjectNode> trees = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                trees.put(file.getFileName().toString(), (ObjectNode) mapper.readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trees;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        Stream.of(FOLDER.resolve("metrics.txt"), INFRASTRUCTURE)
                .flatMap(file -> lines(file).stream())
                .map(line -> line.split(" ", 2))
                .forEach(words -> names.put(words[0], words[1]));
        return names;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> alerts() {
        return allRules().filter(rule -> rule.has("alert"));
    }

    Stream<JsonNode> allRules() {
        return rules.values().stream()
                .flatMap(file -> Resource.each(file.at("/spec/groups")))
                .flatMap(group -> Resource.each(group.path("rules")));
    }

    Stream<JsonNode> panels() {
        return dashboards.values().stream()
                .flatMap(dashboard -> Resource.each(dashboard.path("panels")))
                .filter(panel -> !panel.path("type").asText().equals("row"));
    }

    Stream<Asked> asked() {
        Stream<Asked> byRules = allRules()
                .map(rule -> new Asked(
                        "rule " + rule.path("alert").asText(rule.path("record").asText()),
                        rule.path("expr").asText()));
        Stream<Asked> byPanels = panels().flatMap(panel -> Resource.each(panel.path("targets"))
                .map(target -> new Asked(
                        "panel " + panel.path("title").asText(),
                        target.path("expr").asText())));
        return Stream.concat(byRules, byPanels);
    }
}
