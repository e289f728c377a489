package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules and dashboards by the names of their files, and what must hold of them.
 *
 * @param metrics who gives each name: processes of the platform, and what it stands on, see {@code observability/*.txt}
 * @param alerting who is told of what
 */
record Observability(
        Map<String, ObjectNode> rules,
        Map<String, ObjectNode> dashboards,
        Map<String, String> metrics,
        Rendering alerting) {

    private static final Path FOLDER = Path.of("observability");
    private static final String INFRASTRUCTURE = "metrics-infrastructure.txt";
    private static final Path TESTS = FOLDER.resolve("rules/tests");
    private static final Path SOURCE = FOLDER.resolve("dashboards/source");
    private static final Path RUNBOOKS = Path.of("../docs/operations/runbooks");
    private static final Path TARGET = Path.of("target", "observability");
    private static final String DOCUMENTS = "https://depot.fondation-des-territoires.example/docs/operations/";

    /** Prometheus' own. */
    private static final Set<String> BUILT_IN = Set.of("up", "ALERTS");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();

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

    private static Map<String, ObjectNode> trees(Path folder, String ending, ObjectMapper mapper) {
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
        Stream.of("metrics.txt", INFRASTRUCTURE)
                .flatMap(file -> lines(FOLDER.resolve(file)).stream())
                .map(line -> line.split(" ", 2))
                .forEach(words -> names.put(words[0], words[1]));
        return names;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> alerts() {
        return allRules().filter(rule -> rule.has("alert"));
    }

    private Stream<JsonNode> allRules() {
        return rules.values().stream()
                .flatMap(file -> Resource.each(file.at("/spec/groups")))
                .flatMap(group -> Resource.each(group.path("rules")));
    }

    private JsonNode routing() {
        return alerting.get("AlertmanagerConfig", "fondation-des-territoires").at("/spec");
    }

    /** The severities for which somebody is named. */
    private Set<String> routed() {
        return Stream.concat(
                        Stream.of(routing().at("/route/receiver").asText()),
                        Resource.each(routing().at("/route/routes"))
                                .flatMap(route -> Resource.each(route.path("matchers")))
                                .filter(matcher -> matcher.path("name").asText().equals("severity"))
                                .map(matcher -> matcher.path("value").asText()))
                .collect(Collectors.toSet());
    }

    /** Routes that lead to nobody, people whom no route leads to, and a heart that beats too seldom to be missed. */
    List<String> lostAlerts() {
        Set<String> receivers = Resource.each(routing().path("receivers"))
                .map(receiver -> receiver.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> led =
                routing().findValuesAsText("receiver").stream().collect(Collectors.toCollection(TreeSet::new));
        List<String> complaints = new ArrayList<>();
        led.stream().filter(name -> !receivers.contains(name)).forEach(name -> complaints.add(name + " is nobody"));
        receivers.stream()
                .filter(name -> !led.contains(name))
                .forEach(name -> complaints.add("nothing leads to " + name));
        if (alerts().noneMatch(alert -> alert.path("expr").asText().equals("vector(1)")
                && alert.at("/labels/severity").asText().equals("heartbeat"))) {
            complaints.add("no heart beats");
        }
        return complaints;
    }

    Stream<JsonNode> panels() {
        return dashboards.values().stream()
                .flatMap(dashboard -> Resource.each(dashboard.path("panels")))
                .filter(panel -> !panel.path("type").asText().equals("row"));
    }

    private Stream<Asked> asked() {
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

    /** Names that no process and no rule gives. */
    List<String> unknownMetrics() {
        Set<String> known = new TreeSet<>(metrics.keySet());
        known.addAll(BUILT_IN);
        allRules().map(rule -> rule.path("record").asText()).forEach(known::add);
        return asked().flatMap(asked -> Expressions.metrics(asked.expression()).stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> asked.where() + " reads " + name + ", which nobody gives"))
                .toList();
    }

    /** Names of what the platform stands on that are written down, and that nothing reads. */
    List<String> unread() {
        Set<String> read = asked().flatMap(asked -> Expressions.metrics(asked.expression()).stream())
                .collect(Collectors.toSet());
        return lines(FOLDER.resolve(INFRASTRUCTURE)).stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> !read.contains(name))
                .map(name -> "nothing reads " + name)
                .toList();
    }

    /** What is read of the broker, and is not in the list of what its reporter lets out. */
    List<String> keptByTheBroker(Rendering place) {
        JsonNode list = place.get("Kafka", "kafka").at("/spec/kafka/metricsConfig/values/allowList");
        return metrics.entrySet().stream()
                .filter(name -> name.getValue().equals("kafka"))
                .map(Map.Entry::getKey)
                .filter(name -> Resource.each(list).map(JsonNode::asText).noneMatch(name::matches))
                .map(name -> "the broker does not tell " + name)
                .toList();
    }

    /** Prometheus' own parser says what does not parse, panels' expressions too. */
    List<String> unreadable() {
        Map<String, Object> panels = Map.of(
                "groups",
                List.of(Map.of(
                        "name",
                        "panels",
                        "rules",
                        asked().filter(asked -> asked.where().startsWith("panel"))
                                .map(asked -> Map.of(
                                        "record",
                                        "panel",
                                        "expr",
                                        Expressions.filledIn(asked.expression()),
                                        "labels",
                                        Map.of("of", asked.where())))
                                .distinct()
                                .toList())));
        Path folder = written(TARGET.resolve("read"));
        write(folder.resolve("panels.yaml"), YAML.valueToTree(panels));
        List<String> words = new ArrayList<>(List.of("check", "rules", "panels.yaml"));
        words.addAll(rules.keySet());
        return Promtool.complaints(folder, words.toArray(String[]::new));
    }

    /** The unit tests of rules, as promtool runs them. */
    List<String> failedTests() {
        Path folder = written(TARGET.resolve("tested"));
        List<String> words = new ArrayList<>(List.of("test", "rules"));
        trees(TESTS, ".yaml", YAML).forEach((name, test) -> {
            write(folder.resolve("test-" + name), test);
            words.add("test-" + name);
        });
        return Promtool.complaints(folder, words.toArray(String[]::new));
    }

    /** Alerts of which no test says that they ring. */
    List<String> untested() {
        Set<String> rung = trees(TESTS, ".yaml", YAML).values().stream()
                .flatMap(file -> Resource.each(file.path("tests")))
                .flatMap(test -> Resource.each(test.path("alert_rule_test")))
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .map(test -> test.path("alertname").asText())
                .collect(Collectors.toSet());
        return alerts().map(alert -> alert.path("alert").asText())
                .filter(alert -> !rung.contains(alert))
                .distinct()
                .map(alert -> "no test says that " + alert + " rings")
                .toList();
    }

    /** What {@code promtool} reads of a PrometheusRule is its spec. */
    private Path written(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rules.forEach((name, rule) -> write(folder.resolve(name), rule.path("spec")));
        return folder;
    }

    private static void write(Path file, JsonNode tree) {
        try {
            YAML.writeValue(file.toFile(), tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Alerts that leave alone whoever they wake, and runbooks for which nothing rings. */
    List<String> withoutRunbook() {
        List<String> complaints = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        alerts().forEach(alert -> {
            String name = alert.path("alert").asText();
            names.add(name);
            if (!alert.at("/annotations/runbook_url").asText().equals(DOCUMENTS + "runbooks/" + name + ".md")) {
                complaints.add(name + " names no runbook of its own");
            }
            complaints.addAll(badRunbook(name));
        });
        try (var files = Files.list(RUNBOOKS)) {
            files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !names.contains(name))
                    .forEach(name -> complaints.add("nothing rings for the runbook " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complaints;
    }

    private static List<String> badRunbook(String alert) {
        Path file = RUNBOOKS.resolve(alert + ".md");
        if (!Files.exists(file)) {
            return List.of(alert + " has no runbook");
        }
        List<String> titles =
                lines(file).stream().filter(line -> line.startsWith("#")).toList();
        List<String> asked = List.of("# " + alert, "## What users see", "## Confirm", "## Mend", "## Prevent");
        return titles.equals(asked) ? List.of() : List.of("the runbook of " + alert + " is made of " + titles);
    }

    /** Alerts and panels that do not say what they are about. */
    List<String> withoutWords() {
        List<String> complaints = new ArrayList<>();
        alerts().forEach(alert -> {
            String name = alert.path("alert").asText();
            for (String word : List.of("summary", "description")) {
                if (alert.path("annotations").path(word).asText().isBlank()) {
                    complaints.add(name + " has no " + word);
                }
            }
            if (!routed().contains(alert.at("/labels/severity").asText())) {
                complaints.add(name + " does not say how urgent it is");
            }
        });
        panels().forEach(panel -> {
            String title = "panel " + panel.path("title").asText();
            if (panel.path("title").asText().isBlank()
                    || panel.path("description").asText().isBlank()) {
                complaints.add(title + " does not say what to look for");
            }
            if (panel.path("targets").isEmpty()) {
                complaints.add(title + " asks nothing");
            }
            if (panel.at("/fieldConfig/defaults/unit").asText().isBlank()) {
                complaints.add(title + " has no unit");
            }
            Resource.each(panel.path("links"))
                    .map(link -> link.path("url").asText())
                    .filter(url -> !leadsSomewhere(url))
                    .forEach(url -> complaints.add(title + " leads to " + url));
        });
        return complaints;
    }

    private static boolean leadsSomewhere(String url) {
        return url.startsWith(DOCUMENTS) && Files.exists(RUNBOOKS.resolveSibling(url.substring(DOCUMENTS.length())));
    }

    /** Dashboards that are not what their code writes. */
    List<String> notGenerated() {
        Map<String, ObjectNode> written = generated();
        Map<String, String> complaints = new LinkedHashMap<>();
        dashboards.forEach((name, dashboard) -> {
            if (!dashboard.equals(written.get(name))) {
                complaints.put(name, name + " is not what its code writes: npm run generate in " + SOURCE);
            }
        });
        written.keySet().stream()
                .filter(name -> !dashboards.containsKey(name))
                .forEach(name -> complaints.put(name, name + " was not written"));
        return List.copyOf(complaints.values());
    }

    private static Map<String, ObjectNode> generated() {
        Path folder = TARGET.resolve("dashboards").toAbsolutePath();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isDirectory(SOURCE.resolve("node_modules"))) {
            run(SOURCE, List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        run(SOURCE, List.of("node", "generate.js", folder.toString()));
        return trees(folder, ".json", JSON);
    }

    private static void run(Path folder, List<String> words) {
        Command.Answer answer = Command.run(folder, words);
        if (answer.code() != 0) {
            throw new IllegalStateException(words + " failed: " + answer.text());
        }
    }
}
