package fr.fondationdesterritoires.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Where the start script reads how far the launcher is, and others how to start the same platform again. */
record StatusFile(Path path) {

    enum State {
        STARTING,
        READY,
        FAILED,
        STOPPED
    }

    void write(State state, LaunchOptions options, String reason) {
        var lines = "state=%s\nport=%d\noptions=%s\npid=%d\nreason=%s\n"
                .formatted(
                        state,
                        options.port(),
                        String.join(" ", options.words()),
                        ProcessHandle.current().pid(),
                        reason.replace("\n", " "));
        try {
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, lines);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException noRoom) {
            throw new LaunchFailed("The disk refuses a small file in " + path.getParent() + ": " + noRoom.getMessage()
                    + ". Make room and start again.");
        }
    }

    /** The port of the last platform started here; the default if there was none. */
    int lastPort() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException neverStarted) {
            return 8080;
        }
        return Integer.parseInt(properties.getProperty("port", "8080"));
    }
}
