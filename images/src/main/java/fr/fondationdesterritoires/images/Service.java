package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The five processes that have an image, each named as its module. */
enum Service {
    PROJECTS("projects-service", "projects"),
    FUNDING("funding-service", "funding"),
    TERRITORIES("territories-service", "territories"),
    NOTIFICATIONS("notifications-service", "notifications"),
    /** Last: it is trained with the others behind it. */
    GATEWAY("gateway", "");

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    String module() {
        return module;
    }

    /** The name of its own database; empty if it has none. */
    String database() {
        return database;
    }

    static Optional<Service> named(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst();
    }

    /** The jar that the build made of it. */
    Path jar(Path projectRoot) {
        var target = projectRoot.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (var files = Files.list(target)) {
                // The repackaged jar has its plain original beside it.
                var jar = files.filter(file -> file.getFileName().toString().matches(module + "-[^/]*\\.jar"))
                        .filter(file -> Files.exists(file.resolveSibling(file.getFileName() + ".original")))
                        .findFirst();
                if (jar.isPresent()) {
                    return jar.get();
                }
            } catch (IOException unreadable) {
                throw new ImageFailed(target + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
        throw new ImageFailed("The jar of %s is not built: there is none in %s. bin/build-images builds it first."
                .formatted(module, target));
    }
}
