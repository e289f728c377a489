package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The git-ignored directories of a local platform.
 *
 * @param root what this platform keeps
 * @param programs copies of the services' jars with their start-up caches, shared by all platforms of a checkout
 */
public record Home(Path root, Path programs) {

    /** What people made: deleted by a reset, kept otherwise. */
    public Path data() {
        return root.resolve("data");
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
        Files.createDirectories(programs);
        Files.createDirectories(run());
    }

    void deleteData() {
        Directories.delete(data());
    }
}
