package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * What a Prometheus of this machine is told: the rules that production has, and whom to watch.
 *
 * @param directory where the settings and its own copies of the rules are written
 * @param rules the folder of Kubernetes' PrometheusRules
 * @param watched what is watched, at the ports of management
 */
record PrometheusSettings(Path directory, Path rules, List<Instance> watched) {

    /** More often than in production: somebody looks at what they did a moment ago. */
    private static final String EVERY = "5s";

    PrometheusSettings {
        watched = List.copyOf(watched);
    }

    Path file() {
        return directory.resolve("prometheus.yaml");
    }

    void write() throws IOException {
        var yaml = new Yaml();
        var copies = directory.resolve("rules");
        Directories.delete(copies);
        Files.createDirectories(copies);
        try (var files = Files.list(rules)) {
            for (var file : files.filter(PrometheusSettings::isRule).toList()) {
                Map<String, Object> rule = yaml.load(Files.readString(file));
                Files.writeString(copies.resolve(file.getFileName()), yaml.dump(rule.get("spec")));
            }
        }
        Files.writeString(
                file(),
                yaml.dump(Map.of(
                        "global", Map.of("scrape_interval", EVERY, "evaluation_interval", EVERY),
                        "rule_files", List.of(copies.resolve("*.yaml").toString()),
                        "scrape_configs",
                                List.of(Map.of(
                                        "job_name", "platform",
                                        "metrics_path", "/actuator/prometheus",
                                        "static_configs", targets())))));
    }

    private static boolean isRule(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals("kustomization.yaml");
    }

    /** The label is the one that production's PodMonitors give. */
    private List<Map<String, Object>> targets() {
        return watched.stream()
                .map(one -> Map.<String, Object>of(
                        "targets", List.of("127.0.0.1:" + one.management()),
                        "labels", Map.of("service", one.service().module())))
                .toList();
    }
}
