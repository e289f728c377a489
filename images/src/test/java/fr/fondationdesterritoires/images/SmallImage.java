package fr.fondationdesterritoires.images;

import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** An image like a service's, of files that hold next to nothing. */
final class SmallImage {

    private static final String BILL = """
            {"components":[{"group":"org.other","name":"other","version":"1"},
             {"group":"fr.fondationdesterritoires","name":"contracts","version":"1"}]}""";

    private final Path folder;

    SmallImage(Path folder) throws IOException {
        this.folder = folder;
        var _ = write("application/content/dependencies/lib/other-1.jar", "a jar");
        var _ = write("application/content/application/lib/contracts-1.jar", "a jar");
        var _ = write("application/sbom/application.cdx.json", BILL);
        jar("fr/fondationdesterritoires/Main.class", "a class");
    }

    Path jibCache() {
        return folder.resolve("jib");
    }

    /** A base with nothing but one program. */
    JibContainerBuilder baseWith(String program) throws IOException {
        return Jib.fromScratch()
                .addFileEntriesLayer(FileEntriesLayer.builder()
                        .setName("runtime")
                        .addEntry(write("program", program), AbsoluteUnixPath.get(program))
                        .build());
    }

    JibContainerBuilder on(BaseImage base) throws IOException {
        return new ServiceImage(Service.NOTIFICATIONS, folder.resolve("application"), Map.of())
                .on(base, Optional.of(write("start.aot", "a cache")));
    }

    Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /** Makes the application of one entry. */
    void jar(String entry, String text) throws IOException {
        var file = write("application/content/application/app.jar", "");
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
