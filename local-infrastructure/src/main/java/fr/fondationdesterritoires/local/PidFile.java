package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Who runs under a name in a directory, and who started it: so that one whose parent was killed is found again. */
record PidFile(Path directory, String name) {

    private static final String ENDING = ".pid";

    static List<PidFile> allIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> new PidFile(directory, file.substring(0, file.length() - ENDING.length())))
                    .toList();
        } catch (IOException unreadable) {
            throw new LocalPartException(directory + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    void write(ProcessHandle child) throws IOException {
        Files.writeString(path(), Identity.of(child) + "\n" + Identity.of(ProcessHandle.current()) + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(path());
    }

    /** Ends the process that is noted, unless who started it still lives: then it is in good hands, and said so. */
    void endLeftOver() throws IOException {
        if (!Files.exists(path())) {
            return;
        }
        var lines = Files.readAllLines(path());
        var leftOver = living(lines, 0);
        var parent = living(lines, 1);
        if (leftOver.isPresent() && parent.isPresent()) {
            throw new LocalPartException("%s of %s already runs as process %d, started by process %d. Stop that first."
                    .formatted(
                            name, directory, leftOver.get().pid(), parent.get().pid()));
        }
        leftOver.ifPresent(PidFile::end);
        delete();
    }

    private static Optional<ProcessHandle> living(List<String> lines, int line) {
        return lines.stream().skip(line).findFirst().flatMap(Identity::living);
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(15, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    private Path path() {
        return directory.resolve(name + ENDING);
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
