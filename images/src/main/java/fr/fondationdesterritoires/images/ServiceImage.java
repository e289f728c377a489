package fr.fondationdesterritoires.images;

import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import fr.fondationdesterritoires.local.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * What is in a service's image, and how it starts: the jars as Boot's own tools lay them out, whole, for the virtual
 * machine's cache takes no classes from directories; the list of what it is made of; the cache last.
 */
final class ServiceImage {

    static final String USER = "10001:10001";
    static final String CACHE = "/app/start.aot";
    static final String BILL_OF_MATERIALS = "/app/sbom/application.cdx.json";

    /**
     * What a cache is tied to, and what the virtual machine would else choose by the size of the machine: so the same in
     * training and in every pod. Sizes are the deployment's to give, by {@code JAVA_TOOL_OPTIONS}.
     */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final String APP = "/app";
    private static final String BILL_IN_JAR = "META-INF/sbom/application.cdx.json";

    private final Service service;
    private final Path content;
    private final Map<String, String> labels;

    /** Content: the folders {@code content}, with a folder for each layer, and {@code sbom}. */
    ServiceImage(Service service, Path content, Map<String, String> labels) {
        this.service = service;
        this.content = content;
        this.labels = labels;
    }

    /** Lays the jar out in the work directory, which is emptied first. */
    static ServiceImage of(Service service, Path jar, Path work, Map<String, String> labels) throws IOException {
        Directories.delete(work);
        Files.createDirectories(work);
        var content = work.resolve("content");
        var _ = Tool.run(List.of(
                Tool.java("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--layers",
                "--application-filename",
                "app.jar",
                "--destination",
                content.toString()));
        deleteUnpacker(content.resolve("dependencies/lib"));
        copyBill(content.resolve("application/app.jar"), work.resolve("sbom/application.cdx.json"));
        return new ServiceImage(service, work, labels);
    }

    /** The part of Boot that just unpacked the jar: it belongs to the jar, not to the application. */
    private static void deleteUnpacker(Path libraries) throws IOException {
        try (var jars = Files.newDirectoryStream(libraries, "spring-boot-jarmode-tools-*.jar")) {
            for (var jar : jars) {
                Files.delete(jar);
            }
        }
    }

    private static void copyBill(Path jar, Path copy) throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            var bill = opened.getEntry(BILL_IN_JAR);
            if (bill == null) {
                throw new ImageFailed(
                        "%s lists nothing of what it is made of (%s). It was built with -Dquick; build it without."
                                .formatted(jar, BILL_IN_JAR));
            }
            Files.createDirectories(copy.getParent());
            Files.copy(opened.getInputStream(bill), copy);
        }
    }

    Service service() {
        return service;
    }

    /** The list of what the application is made of, in CycloneDX. */
    Path billOfMaterials() {
        return content.resolve("sbom/application.cdx.json");
    }

    static List<String> command(String... more) {
        var words = new ArrayList<String>();
        words.add("java");
        words.addAll(FLAGS);
        words.addAll(List.of(more));
        words.addAll(List.of("-jar", APP + "/app.jar"));
        return List.copyOf(words);
    }

    /** The image on the base, with the cache if there is one. */
    JibContainerBuilder on(BaseImage base, Optional<Path> cache) throws IOException {
        var image = base.begin()
                .setEntrypoint(cache.isPresent() ? command("-XX:AOTCache=" + CACHE) : command())
                .setProgramArguments(List.of())
                .setWorkingDirectory(AbsoluteUnixPath.get("/"))
                .setUser(USER)
                .setExposedPorts(Port.tcp(8080), Port.tcp(9080))
                .setCreationTime(Instant.EPOCH)
                .setLabels(labels)
                .addLabel("org.opencontainers.image.title", service.module())
                .addLabel("fr.fondationdesterritoires.sbom", BILL_OF_MATERIALS);
        for (var layer : List.of("dependencies", "snapshot-dependencies", "application")) {
            var files = content.resolve("content").resolve(layer);
            if (holdsFiles(files)) {
                image.addFileEntriesLayer(layer(layer, files, APP));
            }
        }
        image.addFileEntriesLayer(layer("sbom", content.resolve("sbom"), APP + "/sbom"));
        if (cache.isPresent()) {
            image.addFileEntriesLayer(FileEntriesLayer.builder()
                    .setName("cache")
                    .addEntry(cache.get(), AbsoluteUnixPath.get(CACHE))
                    .build());
        }
        return image;
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.walk(folder)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    private static FileEntriesLayer layer(String name, Path files, String place) throws IOException {
        return FileEntriesLayer.builder()
                .setName(name)
                .addEntryRecursive(files, AbsoluteUnixPath.get(place))
                .build();
    }
}
