package fr.fondationdesterritoires.images;

import fr.fondationdesterritoires.local.Directories;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An image as {@code docker save} would write it, opened. */
final class ImageTar {

    private static final String GONE = ".wh.";
    private static final String ALL_GONE = ".wh..wh..opq";

    private final Path directory;
    private final JsonNode configuration;
    private final List<String> layers;

    private ImageTar(Path directory, JsonNode configuration, List<String> layers) {
        this.directory = directory;
        this.configuration = configuration;
        this.layers = layers;
    }

    /** Opens it in the directory, which is emptied first. */
    static ImageTar open(Path tar, Path directory) throws IOException {
        Directories.delete(directory);
        Files.createDirectories(directory);
        var _ = Tool.run(List.of("tar", "--extract", "--file", tar.toString(), "--directory", directory.toString()));
        var json = JsonMapper.shared();
        var manifest = json.readTree(directory.resolve("manifest.json")).get(0);
        var layers = new ArrayList<String>();
        manifest.required("Layers").forEach(layer -> layers.add(layer.asString()));
        return new ImageTar(
                directory,
                json.readTree(directory.resolve(manifest.required("Config").asString())),
                layers);
    }

    /** What a container runtime reads: user, entry point, environment, ports, labels. */
    JsonNode config() {
        return configuration.required("config");
    }

    JsonNode configuration() {
        return configuration;
    }

    List<String> entryPoint() {
        return words("Entrypoint");
    }

    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        for (var variable : words("Env")) {
            var parts = variable.split("=", 2);
            environment.put(parts[0], parts[1]);
        }
        return environment;
    }

    private List<String> words(String field) {
        var words = new ArrayList<String>();
        config().path(field).forEach(word -> words.add(word.asString()));
        return words;
    }

    /** The layers' files, the lowest first; a file's name begins with its digest. */
    List<Path> layers() {
        return layers.stream().map(directory::resolve).toList();
    }

    /** What the maker called a layer. */
    String nameOf(Path layer) {
        var place = layers.indexOf(layer.getFileName().toString());
        return configuration
                .required("history")
                .valueStream()
                .filter(step -> !step.path("empty_layer").asBoolean(false))
                .skip(place)
                .findFirst()
                .map(step -> step.path("comment").asString(""))
                .orElse("");
    }

    /** Whoever looks at each file of a layer; the content can be read until the call returns. */
    interface Reader {
        void read(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    static void read(Path layer, Reader reader) throws IOException {
        try (var tar = new TarArchiveInputStream(plain(layer))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                reader.read(entry, tar);
            }
        }
    }

    private static InputStream plain(Path layer) throws IOException {
        var bytes = new BufferedInputStream(Files.newInputStream(layer));
        bytes.mark(2);
        var compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return compressed ? new GZIPInputStream(bytes) : bytes;
    }

    /** Puts the image's files where a container would see them; the directory is emptied first. */
    void layOut(Path root) throws IOException {
        Directories.delete(root);
        Files.createDirectories(root);
        for (var layer : layers()) {
            removeWhatItRemoves(layer, root);
            var _ = Tool.run(List.of(
                    "tar",
                    "--extract",
                    "--file",
                    layer.toString(),
                    "--directory",
                    root.toString(),
                    "--numeric-owner",
                    "--same-owner",
                    "--preserve-permissions",
                    "--exclude=" + GONE + "*"));
        }
    }

    private static void removeWhatItRemoves(Path layer, Path root) throws IOException {
        var removals = new ArrayList<Path>();
        read(layer, (entry, content) -> {
            if (entry.getName().contains(GONE)) {
                removals.add(root.resolve(entry.getName()).normalize());
            }
        });
        for (var removal : removals) {
            var name = String.valueOf(removal.getFileName());
            if (name.equals(ALL_GONE)) {
                try (var files = Files.list(removal.resolveSibling("."))) {
                    files.map(Path::normalize).forEach(Directories::delete);
                }
            } else if (name.startsWith(GONE)) {
                Directories.delete(removal.resolveSibling(name.substring(GONE.length())));
            }
        }
    }
}
