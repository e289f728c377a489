package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process of ours: its output goes to {@code <name>.log} of its directory, its identity to {@code <name>.pid}, and
 * it ends when this virtual machine does.
 */
public final class ChildProcess {

    private static final String PID_FILE = ".pid";

    private final String name;
    private final Path directory;
    private final Process process;
    private final long logBegins;

    private ChildProcess(String name, Path directory, Process process, long logBegins) {
        this.name = name;
        this.directory = directory;
        this.process = process;
        this.logBegins = logBegins;
    }

    /** What to run: {@code signal} (INT or TERM) asks it to stop, and {@code directory} takes its log and pid files. */
    public record Command(
            String name, List<String> words, Map<String, String> environment, Path directory, String signal) {

        public Command {
            words = List.copyOf(words);
            environment = Map.copyOf(environment);
        }

        public Command(String name, List<String> words, Map<String, String> environment, Path directory) {
            this(name, words, environment, directory, "TERM");
        }
    }

    /** Starts the process, after ending what a killed parent may have left of it. */
    public static ChildProcess start(Command command) {
        return start(command, () -> {});
    }

    static ChildProcess start(Command command, CleanUp onceAlone) {
        try {
            Files.createDirectories(command.directory());
            stopLeftOver(command.directory(), command.name());
            onceAlone.run();
            var log = logOf(command.directory(), command.name());
            var logBegins = Files.exists(log) ? Files.size(log) : 0;
            var builder = new ProcessBuilder(command.words())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(command.environment());
            var process = builder.start();
            process.getOutputStream().close();
            ChildGuard.watch(process.toHandle(), command.signal());
            Files.writeString(
                    pidFileOf(command.directory(), command.name()),
                    Identity.of(process.toHandle()) + "\n" + Identity.of(ProcessHandle.current()) + "\n");
            return new ChildProcess(command.name(), command.directory(), process, logBegins);
        } catch (IOException cannotStart) {
            throw new LocalPartException(
                    command.name() + " could not be started: " + cannotStart.getMessage(), cannotStart);
        }
    }

    /** What may only be done while no such process runs. */
    interface CleanUp {
        void run() throws IOException;
    }

    public String name() {
        return name;
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
        return logOf(directory, name);
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

    /** Asks the process to stop with SIGTERM, and kills it once patience is over. */
    public void stop(Duration patience) {
        process.destroy();
        await(patience);
    }

    /** Asks with SIGINT, which PostgreSQL takes as "now, but cleanly". */
    void interrupt(Duration patience) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + pid()).start().waitFor();
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        await(patience);
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
            Files.deleteIfExists(pidFileOf(directory, name));
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException stays) {
            // A pid file of a dead process does no harm: its identity holds the start instant too.
        }
    }

    /** Ends every process whose killed parent left it behind in the directory. */
    public static void endLeftOvers(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (var files = Files.list(directory)) {
            for (var file : files.map(path -> path.getFileName().toString()).toList()) {
                if (file.endsWith(PID_FILE)) {
                    stopLeftOver(directory, file.substring(0, file.length() - PID_FILE.length()));
                }
            }
        } catch (IOException unreadable) {
            throw new LocalPartException(directory + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static void stopLeftOver(Path directory, String name) throws IOException {
        var pidFile = pidFileOf(directory, name);
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var leftOver = lines.isEmpty() ? Optional.<ProcessHandle>empty() : Identity.living(lines.getFirst());
        var parent = lines.size() < 2 ? Optional.<ProcessHandle>empty() : Identity.living(lines.get(1));
        if (leftOver.isPresent() && parent.isPresent()) {
            throw new LocalPartException("%s of %s already runs as process %d, started by process %d. Stop that first."
                    .formatted(
                            name, directory, leftOver.get().pid(), parent.get().pid()));
        }
        leftOver.ifPresent(ChildProcess::end);
        Files.deleteIfExists(pidFile);
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path logOf(Path directory, String name) {
        return directory.resolve(name + ".log");
    }

    private static Path pidFileOf(Path directory, String name) {
        return directory.resolve(name + PID_FILE);
    }

    /** A process number alone is reused; with the start instant it is not. */
    private record Identity(long pid, long startedAt) {

        static Identity of(ProcessHandle handle) {
            return new Identity(
                    handle.pid(),
                    handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
        }

        static Optional<ProcessHandle> living(String line) {
            var words = line.strip().split(" ", 2);
            try {
                var noted = new Identity(Long.parseLong(words[0]), Long.parseLong(words[1]));
                return ProcessHandle.of(noted.pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(noted::isOf);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
                return Optional.empty();
            }
        }

        /** The system computes the start instant anew from its clock, which may have been set right meanwhile. */
        private boolean isOf(ProcessHandle handle) {
            return Math.abs(Identity.of(handle).startedAt - startedAt) < 3_000;
        }

        @Override
        public String toString() {
            return pid + " " + startedAt;
        }
    }
}
