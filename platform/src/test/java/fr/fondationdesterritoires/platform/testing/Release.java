package fr.fondationdesterritoires.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;

/** The data and events of a release, kept in the folder {@code releases} for the tests of every later one. */
public record Release(Path folder) {

    private static final Path FOLDER = Path.of("..", "releases");

    /** From which one upgrades to what is being built. */
    public static Release last() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .max(Comparator.comparing(folder ->
                            MigrationVersion.fromVersion(folder.getFileName().toString())))
                    .map(Release::new)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stood on all topics, each topic's partitions in their order. */
    public List<ReleasedEvent> events() {
        return ReleasedEvent.read(eventsFile());
    }

    Path eventsFile() {
        return folder.resolve("events.jsonl.gz");
    }

    Path dataFile(String service) {
        return folder.resolve(service + ".copy.gz");
    }

    /** Fills a database of the service whose module is under test. */
    void restore(RealDatabase database) {
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        ReleasedData.restore(database, dataFile(module.replace("-service", "")));
    }
}
