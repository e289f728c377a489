package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.local.LocalPartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run of a platform, which ends with a code and with words, whatever went wrong: {@code ./start} waits for them. */
final class PlatformRun {

    private final Startable platform;
    private final Terminal terminal;
    private final StatusFile status;
    private final LaunchOptions options;
    private final Path logs;

    /** What is started and stopped. */
    interface Startable {
        void start() throws IOException;

        void waitUntilStopped();

        boolean isStopping();

        void stop();
    }

    PlatformRun(Startable platform, Terminal terminal, StatusFile status, LaunchOptions options, Path logs) {
        this.platform = platform;
        this.terminal = terminal;
        this.status = status;
        this.options = options;
        this.logs = logs;
    }

    int run() throws IOException {
        try {
            platform.start();
            status.write(StatusFile.State.READY, options, "");
            platform.waitUntilStopped();
            return 0;
        } catch (LaunchFailed | LocalPartException inWords) {
            return failed(String.valueOf(inWords.getMessage()));
        } catch (RuntimeException | Error unforeseen) {
            return failed("Starting failed for a reason that was not foreseen: " + unforeseen + "\nWhere it happened: "
                    + kept(unforeseen));
        }
    }

    private int failed(String words) {
        if (platform.isStopping()) {
            return 0;
        }
        terminal.say("");
        terminal.say(words);
        try {
            platform.stop();
        } finally {
            status.write(StatusFile.State.FAILED, options, words);
        }
        return 1;
    }

    private String kept(Throwable unforeseen) {
        var log = logs.resolve("launcher-failure.log");
        try (var writer = new PrintWriter(Files.newBufferedWriter(log))) {
            unforeseen.printStackTrace(writer);
            return log.toString();
        } catch (IOException noRoom) {
            return "not kept, since the disk refuses a file in " + logs;
        }
    }
}
