package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** Directories that come and go. */
public final class Directories {

    private Directories() {}

    static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException noRoom) {
            throw new LocalPartException("No temporary directory could be made: " + noRoom.getMessage(), noRoom);
        }
    }

    /** With all that is in it; nothing, if it is not there. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException | UncheckedIOException goneMeanwhile) {
            // Someone else deletes it too.
        } catch (IOException stays) {
            throw new LocalPartException(directory + " could not be deleted: " + stays.getMessage(), stays);
        }
    }
}
