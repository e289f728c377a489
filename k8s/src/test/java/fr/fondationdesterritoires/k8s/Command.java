package fr.fondationdesterritoires.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Command {

    private Command() {}

    /** What it said: its output if all went well, else its complaints too. */
    record Answer(int code, String text) {}

    static Answer run(Path folder, List<String> words) {
        return run(folder, Map.of(), words);
    }

    /** With more in its environment. */
    static Answer run(Path folder, Map<String, String> environment, List<String> words) {
        try {
            Path output = Files.createTempFile("command", ".txt");
            Path errors = Files.createTempFile("command", ".txt");
            try {
                ProcessBuilder program = new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                program.environment().putAll(environment);
                Process process = program.start();
                if (!process.waitFor(5, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(words + " did not end within five minutes");
                }
                int code = process.exitValue();
                String said = Files.readString(output);
                return new Answer(code, code == 0 ? said : said + Files.readString(errors));
            } finally {
                Files.delete(output);
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
