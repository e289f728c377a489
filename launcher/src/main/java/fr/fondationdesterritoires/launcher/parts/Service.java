package fr.fondationdesterritoires.launcher.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The services that make up the platform, with the number that their ports are counted by. */
public enum Service {
    GATEWAY("gateway", "gateway", 0, ""),
    PROJECTS("projects", "projects-service", 1, "projects"),
    FUNDING("funding", "funding-service", 2, "funding"),
    TERRITORIES("territories", "territories-service", 3, "territories"),
    NOTIFICATIONS("notifications", "notifications-service", 4, "notifications");

    private final String shortName;
    private final String module;
    private final int number;
    private final String database;

    Service(String shortName, String module, int number, String database) {
        this.shortName = shortName;
        this.module = module;
        this.number = number;
        this.database = database;
    }

    public String shortName() {
        return shortName;
    }

    public String module() {
        return module;
    }

    public int number() {
        return number;
    }

    /** The name of its own database; empty if it has none. */
    public String database() {
        return database;
    }

    /** The jar that the build made of it, if it was built. */
    public Optional<Path> jar(Path projectRoot) {
        var target = projectRoot.resolve(module).resolve("target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (var files = Files.list(target)) {
            // The repackaged jar has its plain original beside it.
            return files.filter(file -> file.getFileName().toString().matches(module + "-[^/]*\\.jar"))
                    .filter(file -> Files.exists(file.resolveSibling(file.getFileName() + ".original")))
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
