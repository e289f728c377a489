package fr.fondationdesterritoires.images;

import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.FilePermissionsProvider;
import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A base image made of what this machine has: a Java runtime linked from its JDK, without compiler or tools for
 * building, and the C library. For tests and trials without a registry, never for production: nobody mends it.
 */
final class LocalBase {

    private static final String HOME = "/opt/java";

    /** What a usual runtime image has, less what compiles, links, packages or debugs. */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.cryptoki",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.management.jfr",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    private static final Pattern LIBRARY = Pattern.compile("(?m)(?:=>\\s+|^\\s+)(/\\S+)\\s+\\(0x");
    private static final FilePermissionsProvider AS_ON_THIS_MACHINE = (file, place) -> permissions(file);

    private LocalBase() {}

    /** Writes it as a tar; the work directory is emptied first. */
    static BaseImage make(Path tar, Path work) throws IOException {
        Directories.delete(work);
        Files.createDirectories(work);
        var runtime = work.resolve("runtime");
        var _ = Tool.run(List.of(
                Tool.java("jlink"),
                "--add-modules",
                String.join(",", MODULES),
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString()));
        var settings = work.resolve("etc");
        Files.createDirectories(settings);
        Files.writeString(settings.resolve("nsswitch.conf"), "hosts: files dns\n");
        var image = Jib.fromScratch()
                .addFileEntriesLayer(system(runtime, settings))
                .addFileEntriesLayer(FileEntriesLayer.builder()
                        .setName("java runtime")
                        .addEntryRecursive(runtime, AbsoluteUnixPath.get(HOME), AS_ON_THIS_MACHINE)
                        .build())
                .setEnvironment(Map.of("PATH", HOME + "/bin", "JAVA_HOME", HOME, "LANG", "C.UTF-8"));
        JibRun.toTar(image, tar, "local-base", work.resolve("cache"));
        return BaseImage.tar(tar);
    }

    private static FileEntriesLayer system(Path runtime, Path settings) throws IOException {
        var layer = FileEntriesLayer.builder().setName("C library");
        layer.addEntryRecursive(settings, AbsoluteUnixPath.get("/etc"));
        for (var program : List.of("bin/java", "lib/server/libjvm.so", "lib/libnio.so", "lib/libnet.so")) {
            var needed = Tool.run(List.of("ldd", runtime.resolve(program).toString()));
            for (var library : LIBRARY.matcher(needed)
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                if (!library.startsWith(runtime.toString())) {
                    layer.addEntry(
                            Path.of(library).toRealPath(),
                            AbsoluteUnixPath.get(library),
                            permissions(Path.of(library)));
                }
            }
        }
        return withoutRepeats(layer.build());
    }

    private static FileEntriesLayer withoutRepeats(FileEntriesLayer layer) {
        var distinct = FileEntriesLayer.builder().setName(layer.getName());
        layer.getEntries().stream().distinct().forEach(distinct::addEntry);
        return distinct.build();
    }

    private static FilePermissions permissions(Path file) {
        try {
            return FilePermissions.fromPosixFilePermissions(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
