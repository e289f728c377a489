package fr.fondationdesterritoires.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The git-ignored directory where a local platform keeps everything of its own. */
public record Home(Path root) {

    /** What people made: deleted by a reset, kept otherwise. */
    public Path data() {
        return root.resolve("data");
    }

    /** Copies of the services' jars with their start-up caches. */
    public Path programs() {
        return root.resolve("programs");
    }

    /** Logs and process numbers. */
    public Path run() {
        return root.resolve("run");
    }

    public Path lock() {
        return run().resolve("launcher.lock");
    }

    void create() throws IOException {
        Files.createDirectories(data());
        Files.createDirectories(programs());
        Files.createDirectories(run());
    }

    void deleteData() throws IOException {
        if (!Files.exists(data())) {
            return;
        }
        try (var paths = Files.walk(data())) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
