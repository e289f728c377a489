package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of this machine that does something and ends. */
final class Tool {

    private Tool() {}

    /** What the program said; fails with its words where it ends with another code than 0. */
    static String run(List<String> words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            if (code != 0) {
                throw new ImageFailed("%s ended with %d: %s".formatted(String.join(" ", words), code, said.strip()));
            }
            return said;
        } catch (IOException cannotStart) {
            throw new ImageFailed(
                    "%s could not be started: %s".formatted(words.getFirst(), cannotStart.getMessage()), cannotStart);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while waiting for " + words.getFirst() + ".", interrupted);
        }
    }

    static String java(String program) {
        return System.getProperty("java.home") + "/bin/" + program;
    }
}
