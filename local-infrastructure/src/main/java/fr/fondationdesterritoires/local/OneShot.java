package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that does one thing and ends. */
public final class OneShot {

    private OneShot() {}

    /** Runs it to its end; throws what it said, which the log keeps too, if it fails. */
    public static void run(List<String> words, Path log) throws IOException {
        var output = ProcessBuilder.Redirect.to(log.toFile());
        if (code(words, output) != 0) {
            throw new IOException(Files.readString(log));
        }
    }

    /** Whether it ends well; what it says is nobody's matter. */
    static boolean succeeds(List<String> words) throws IOException {
        return code(words, ProcessBuilder.Redirect.DISCARD) == 0;
    }

    private static int code(List<String> words, ProcessBuilder.Redirect output) throws IOException {
        try {
            return new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }
}
