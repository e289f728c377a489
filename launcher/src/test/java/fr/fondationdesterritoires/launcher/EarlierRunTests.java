package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierRunTests {

    @TempDir
    Path directory;

    @BeforeEach
    void create() throws IOException {
        home().create();
    }

    @Test
    void processes_of_services_and_of_every_part_with_data_are_ended() throws IOException {
        var service = orphan(home().run());
        var part = orphan(home().data().resolve("redis"));

        new EarlierRun(home()).endProcesses();

        assertThat(service.isAlive()).isFalse();
        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void only_long_logs_are_set_aside_and_the_launchers_own_never() throws IOException {
        var run = home().run();
        grow(run.resolve("gateway.log"), 11 << 20);
        grow(run.resolve("funding-service.log"), 9 << 20);
        grow(run.resolve("launcher.log"), 11 << 20);

        new EarlierRun(home()).setLongLogsAside();

        assertThat(run.resolve("gateway.log")).doesNotExist();
        assertThat(run.resolve("gateway.log.old")).exists();
        assertThat(run.resolve("funding-service.log")).exists();
        assertThat(run.resolve("launcher.log")).exists();
    }

    private Home home() {
        return new Home(directory, directory.resolve("programs"));
    }

    /** A process whose pid file names a parent that is gone. */
    private static Process orphan(Path where) throws IOException {
        var process = new ProcessBuilder("sleep", "300").start();
        var startedAt = process.info().startInstant().orElseThrow().toEpochMilli();
        Files.createDirectories(where);
        Files.writeString(where.resolve("orphan.pid"), process.pid() + " " + startedAt + "\n1 0\n");
        return process;
    }

    private static void grow(Path file, int bytes) throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }
}
