package fr.fondationdesterritoires.launcher.keycloak;

import fr.fondationdesterritoires.launcher.LaunchFailed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak as its makers ship it.
 *
 * @param programs where its zip file lies, which the start script fetches, and where it is unpacked once
 */
record KeycloakDistribution(Path programs) {

    static final String SCRIPT = "bin/kc.sh";

    /** The directory of the newest that was fetched. */
    Path unpacked() throws IOException {
        var zip = newestZip();
        var home = programs.resolve(zip.getFileName().toString().replace(".zip", ""));
        if (!Files.exists(home.resolve(SCRIPT))) {
            unpack(zip, home);
        }
        return home;
    }

    private Path newestZip() throws IOException {
        try (var files = Files.list(programs)) {
            return files.filter(file -> file.getFileName().toString().matches("keycloak-quarkus-dist-.*\\.zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new LaunchFailed("Keycloak's distribution is not in " + programs
                            + ". ./start --identity=keycloak fetches it by Maven."));
        }
    }

    private static void unpack(Path zip, Path home) throws IOException {
        try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                place(entries, entry, home);
            }
        }
    }

    /** Every name in the distribution begins with a directory that bears its version. */
    private static void place(InputStream content, ZipEntry entry, Path home) throws IOException {
        var inside = entry.getName().replaceFirst("^[^/]*/", "");
        var path = home.resolve(inside).normalize();
        if (inside.isEmpty() || entry.isDirectory() || !path.startsWith(home)) {
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        Files.copy(content, path);
    }
}
