package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformRunTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private boolean stopped;

    /** Fails to start in the given way. */
    private final class Failing implements PlatformRun.Startable {

        private final Runnable trouble;

        Failing(Runnable trouble) {
            this.trouble = trouble;
        }

        @Override
        public void start() {
            trouble.run();
        }

        @Override
        public void waitUntilStopped() {}

        @Override
        public boolean isStopping() {
            return stopped;
        }

        @Override
        public void stop() {
            stopped = true;
        }
    }

    private int run(Path logs, Runnable trouble) throws IOException {
        var terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8));
        var status = new StatusFile(logs.resolve("status"));
        return new PlatformRun(new Failing(trouble), terminal, status, LaunchOptions.parse(List.of(), logs), logs)
                .run();
    }

    private static String status(Path logs) throws IOException {
        return Files.readString(logs.resolve("status"));
    }

    @Test
    void unforeseen_trouble_ends_the_run_with_words_a_log_and_a_code(@TempDir Path logs) throws IOException {
        assertThat(run(logs, () -> {
                    throw new IllegalStateException("two beans of one name");
                }))
                .isEqualTo(1);

        var log = logs.resolve("launcher-failure.log");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("two beans of one name")
                .contains(log.toString());
        assertThat(log).content().contains("at fr.fondationdesterritoires.launcher.PlatformRunTests");
        assertThat(stopped).isTrue();
        assertThat(status(logs)).contains("state=FAILED");
    }

    @Test
    void even_an_error_of_the_virtual_machine_does(@TempDir Path logs) throws IOException {
        assertThat(run(logs, () -> {
                    throw new NoClassDefFoundError("gone");
                }))
                .isEqualTo(1);

        assertThat(status(logs)).contains("state=FAILED");
    }

    @Test
    void foreseen_trouble_is_told_in_its_own_words_alone(@TempDir Path logs) throws IOException {
        assertThat(run(logs, () -> {
                    throw new LaunchFailed("The port is taken.");
                }))
                .isEqualTo(1);

        assertThat(said.toString(StandardCharsets.UTF_8).strip()).isEqualTo("The port is taken.");
        assertThat(logs.resolve("launcher-failure.log")).doesNotExist();
    }

    @Test
    void a_platform_that_is_being_stopped_has_not_failed(@TempDir Path logs) throws IOException {
        assertThat(run(logs, () -> {
                    stopped = true;
                    throw new IllegalStateException("interrupted half-way");
                }))
                .isZero();
    }
}
