package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours: its output goes to {@code <name>.log} of its directory, its identity to {@code <name>.pid}, and
 * it ends when this virtual machine does.
 */
public final class ChildProcess {

    private final Command command;
    private final Process process;
    private final long logBegins;

    private ChildProcess(Command command, Process process, long logBegins) {
        this.command = command;
        this.process = process;
        this.logBegins = logBegins;
    }

    /** What to run: {@code signal} (INT or TERM) asks it to stop, and {@code directory} takes its log and pid files. */
    public record Command(
            String name, List<String> words, Map<String, String> environment, Path directory, String signal) {

        private static final String TERM = "TERM";

        public Command {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }

        public Command(String name, List<String> words, Map<String, String> environment, Path directory) {
            this(name, words, environment, directory, TERM);
        }

        private Path log() {
            return logOf(directory, name);
        }

        private PidFile pidFile() {
            return new PidFile(directory, name);
        }
    }

    /** Starts the process, after ending what a killed parent may have left of it. */
    public static ChildProcess start(Command command) {
        return start(command, () -> {});
    }

    static ChildProcess start(Command command, CleanUp onceAlone) {
        try {
            Files.createDirectories(command.directory());
            command.pidFile().endLeftOver();
            onceAlone.run();
            var log = command.log();
            var logBegins = Files.exists(log) ? Files.size(log) : 0;
            var builder = new ProcessBuilder(command.words())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(command.environment());
            var process = builder.start();
            process.getOutputStream().close();
            ChildGuard.watch(process.toHandle(), command.signal());
            command.pidFile().write(process.toHandle());
            return new ChildProcess(command, process, logBegins);
        } catch (IOException cannotStart) {
            throw new LocalPartException(
                    command.name() + " could not be started: " + cannotStart.getMessage(), cannotStart);
        }
    }

    /** What may only be done while no such process runs. */
    interface CleanUp {
        void run() throws IOException;
    }

    /** Where a process of this name in this directory writes what it says. */
    public static Path logOf(Path directory, String name) {
        return directory.resolve(name + ".log");
    }

    /** Ends every process whose killed parent left it behind in the directory. */
    public static void endLeftOvers(Path directory) {
        try {
            for (var file : PidFile.allIn(directory)) {
                file.endLeftOver();
            }
        } catch (IOException unreadable) {
            throw new LocalPartException(directory + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code, whoever ended the process. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public Path log() {
        return command.log();
    }

    /** The end of what this process said, for a message in words. */
    public List<String> lastLines(int count) {
        var lines = output();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** All that this process said; the log file goes on from run to run. */
    public List<String> output() {
        try (var log = Files.newInputStream(log())) {
            log.skipNBytes(logBegins);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException noLog) {
            return List.of();
        }
    }

    /** Asks the process to stop, by the signal that it takes for that, and kills it once patience is over. */
    public void stop(Duration patience) {
        if (command.signal().equals(Command.TERM) || !isSent(command.signal())) {
            process.destroy();
        }
        await(patience);
    }

    private boolean isSent(String signal) {
        try {
            return OneShot.succeeds(List.of("sh", "-c", "kill -" + signal + " " + pid()));
        } catch (IOException noShell) {
            return false;
        }
    }

    /** {@code kill -9}. */
    public void killHard() {
        process.destroyForcibly();
        await(Duration.ofSeconds(10));
    }

    private void await(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            command.pidFile().delete();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException stays) {
            // A pid file of a dead process does no harm: its identity holds the start instant too.
        }
    }
}
