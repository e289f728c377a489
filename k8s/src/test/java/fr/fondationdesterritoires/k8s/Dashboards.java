package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dashboards are what their code writes. */
final class Dashboards {

    private static final Path SOURCE = Observability.FOLDER.resolve("dashboards/source");
    private static final Path TARGET = Path.of("target", "observability", "dashboards");

    private Dashboards() {}

    /** Dashboards that are not what their code writes. */
    static List<String> notGenerated(Observability all) {
        Map<String, ObjectNode> written = generated();
        Map<String, String> complaints = new LinkedHashMap<>();
        all.dashboards().forEach((name, dashboard) -> {
            if (!dashboard.equals(written.get(name))) {
                complaints.put(name, name + " is not what its code writes: npm run generate in " + SOURCE);
            }
        });
        written.keySet().stream()
                .filter(name -> !all.dashboards().containsKey(name))
                .forEach(name -> complaints.put(name, name + " was not written"));
        return List.copyOf(complaints.values());
    }

    private static Map<String, ObjectNode> generated() {
        Path folder = TARGET.toAbsolutePath();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isDirectory(SOURCE.resolve("node_modules"))) {
            run(SOURCE, List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        run(SOURCE, List.of("node", "generate.js", folder.toString()));
        return Observability.trees(folder, ".json", Observability.JSON);
    }

    private static void run(Path folder, List<String> words) {
        Command.Answer answer = Command.run(folder, words);
        if (answer.code() != 0) {
            throw new IllegalStateException(words + " failed: " + answer.text());
        }
    }
}
