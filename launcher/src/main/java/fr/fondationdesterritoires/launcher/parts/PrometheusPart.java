package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import fr.fondationdesterritoires.local.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Prometheus, watching the services by the rules that production has, and seen from this machine only. */
public final class PrometheusPart extends ChildPart {

    public static final String NAME = "prometheus";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path program;
    private final int port;
    private final PrometheusSettings settings;

    /**
     * One that is not started yet.
     *
     * @param rules the folder of Kubernetes' PrometheusRules
     * @param watched what is watched, at the ports of management
     */
    public PrometheusPart(Path program, Path directory, int port, Path rules, List<Instance> watched) {
        super(
                NAME,
                Layer.BACKING,
                directory,
                Readiness.answering(URI.create("http://127.0.0.1:" + port + "/-/ready"), PATIENCE));
        this.program = program;
        this.port = port;
        this.settings = new PrometheusSettings(directory, rules, watched);
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    @Override
    protected List<String> words() {
        try {
            settings.write();
        } catch (IOException noRoom) {
            throw new LaunchFailed("The settings of Prometheus could not be written: " + noRoom.getMessage());
        }
        var words = new ArrayList<>(List.of(
                program.toString(),
                "--config.file=" + settings.file(),
                "--storage.tsdb.path=" + directory().resolve("series"),
                "--storage.tsdb.retention.time=30d",
                "--web.listen-address=127.0.0.1:" + port));
        // Debian's keeps its pages in files, which are elsewhere where it is not installed; others carry them inside.
        var pages = program.resolveSibling("../share/prometheus/web").normalize();
        if (Files.isDirectory(pages)) {
            words.add("--web.local-assets=" + pages);
        }
        return words;
    }
}
