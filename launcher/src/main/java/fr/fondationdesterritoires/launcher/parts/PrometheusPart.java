package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.ChildProcess;
import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Prometheus, watching the services by the rules that production has, and seen from this machine only. */
public final class PrometheusPart implements Part {

    public static final String NAME = "prometheus";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** More often than in production: somebody looks at what they did a moment ago. */
    private static final String EVERY = "5s";

    private final Path program;
    private final Path directory;
    private final int port;
    private final Path rules;
    private final List<Instance> watched;
    private volatile @Nullable ChildProcess process;
    private volatile State state = State.STOPPED;

    /**
     * One that is not started yet.
     *
     * @param rules the folder of Kubernetes' PrometheusRules
     * @param watched what is watched, at the ports of management
     */
    public PrometheusPart(Path program, Path directory, int port, Path rules, List<Instance> watched) {
        this.program = program;
        this.directory = directory;
        this.port = port;
        this.rules = rules;
        this.watched = List.copyOf(watched);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    public State state() {
        var started = process;
        return state == State.RUNNING && started != null && !started.isAlive() ? State.DIED : state;
    }

    @Override
    public OptionalLong pid() {
        var started = process;
        return started != null && started.isAlive() ? OptionalLong.of(started.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return directory.resolve(NAME + ".log");
    }

    @Override
    public synchronized void start() {
        var existing = process;
        if (existing != null && existing.isAlive()) {
            return;
        }
        state = State.STARTING;
        try {
            configure();
        } catch (IOException noRoom) {
            throw new LaunchFailed("The settings of Prometheus could not be written: " + noRoom.getMessage());
        }
        var started = ChildProcess.start(new ChildProcess.Command(name(), words(), Map.of(), directory));
        process = started;
        new Readiness(URI.create("http://127.0.0.1:" + port + "/-/ready")).await(started, PATIENCE);
        state = State.RUNNING;
    }

    private List<String> words() {
        var words = new ArrayList<>(List.of(
                program.toString(),
                "--config.file=" + settings(),
                "--storage.tsdb.path=" + directory.resolve("series"),
                "--storage.tsdb.retention.time=30d",
                "--web.listen-address=127.0.0.1:" + port));
        // Debian's keeps its pages in files, which are elsewhere where it is not installed; others carry them inside.
        var pages = program.resolveSibling("../share/prometheus/web").normalize();
        if (Files.isDirectory(pages)) {
            words.add("--web.local-assets=" + pages);
        }
        return words;
    }

    private void configure() throws IOException {
        var copies = directory.resolve("rules");
        Directories.delete(copies);
        Files.createDirectories(copies);
        var yaml = new Yaml();
        try (var files = Files.list(rules)) {
            for (var file : files.filter(PrometheusPart::isRule).toList()) {
                Map<String, Object> rule = yaml.load(Files.readString(file));
                Files.writeString(copies.resolve(file.getFileName()), yaml.dump(rule.get("spec")));
            }
        }
        Files.writeString(
                settings(),
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

    private Path settings() {
        return directory.resolve("prometheus.yaml");
    }

    @Override
    public void stop() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.stop(Duration.ofSeconds(20));
        }
    }

    @Override
    public void killHard() {
        state = State.STOPPED;
        var started = process;
        if (started != null) {
            started.killHard();
        }
    }
}
