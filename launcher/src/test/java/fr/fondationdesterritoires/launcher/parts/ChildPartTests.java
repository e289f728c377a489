package fr.fondationdesterritoires.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.local.LocalPartException;
import fr.fondationdesterritoires.local.Readiness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildPartTests {

    private static final String RUNS = "touch ready; exec sleep 300";

    @TempDir
    Path directory;

    private final List<ChildPart> parts = new ArrayList<>();

    @AfterEach
    void end() {
        parts.forEach(ChildPart::killHard);
    }

    @Test
    void a_part_runs_once_it_is_ready_and_is_stopped_by_whoever_asks() {
        var part = part(RUNS, Duration.ofSeconds(20));
        assertThat(part.state()).isEqualTo(Part.State.STOPPED);
        assertThat(part.pid()).isEmpty();

        part.start();
        assertThat(part.state()).isEqualTo(Part.State.RUNNING);
        assertThat(part.pid()).isPresent();
        assertThat(part.log()).exists();

        part.stop();
        assertThat(part.state()).isEqualTo(Part.State.STOPPED);
        assertThat(part.pid()).isEmpty();
    }

    @Test
    void a_part_that_runs_is_not_started_twice() {
        var part = part(RUNS, Duration.ofSeconds(20));
        part.start();
        var pid = part.pid();

        part.start();

        assertThat(part.pid()).isEqualTo(pid);
    }

    @Test
    void a_part_that_somebody_else_killed_has_died_and_starts_again() throws Exception {
        var part = part(RUNS, Duration.ofSeconds(20));
        part.start();
        var process = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();

        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
        while (part.pid().isPresent()) {
            Thread.onSpinWait();
        }

        assertThat(part.state()).isEqualTo(Part.State.DIED);
        part.start();
        assertThat(part.state()).isEqualTo(Part.State.RUNNING);
    }

    @Test
    void a_part_that_was_killed_on_purpose_is_stopped_not_dead() {
        var part = part(RUNS, Duration.ofSeconds(20));
        part.start();

        part.killHard();

        assertThat(part.state()).isEqualTo(Part.State.STOPPED);
    }

    @Test
    void a_part_that_does_not_get_ready_has_died_and_leaves_nothing_running() {
        var part = part("echo pid $$; exec sleep 300", Duration.ofSeconds(1));

        assertThatThrownBy(part::start).isInstanceOf(LocalPartException.class).hasMessageContaining("not ready");

        assertThat(part.state()).isEqualTo(Part.State.DIED);
        var said = part.last().orElseThrow().lastLines(1).getFirst();
        var pid = Long.parseLong(said.replace("pid ", ""));
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_part_that_is_starting_can_be_stopped() throws Exception {
        var part = part("exec sleep 300", Duration.ofMinutes(5));
        var starting = new Thread(() -> {
            try {
                part.start();
            } catch (LocalPartException stopped) {
                // As it should be.
            }
        });
        starting.start();
        while (part.pid().isEmpty()) {
            Thread.onSpinWait();
        }

        part.stop();

        starting.join(Duration.ofSeconds(10));
        assertThat(starting.isAlive()).isFalse();
        assertThat(part.pid()).isEmpty();
    }

    private ChildPart part(String script, Duration patience) {
        var part = new Shell(script, directory, patience);
        parts.add(part);
        return part;
    }

    /** A part that is ready once it has made a file. */
    private static final class Shell extends ChildPart {

        private final String script;

        Shell(String script, Path directory, Duration patience) {
            super(
                    "shell",
                    Layer.BACKING,
                    directory,
                    new Readiness(() -> Files.exists(directory.resolve("ready")), patience));
            this.script = script;
        }

        @Override
        public String address() {
            return "nowhere";
        }

        @Override
        protected List<String> words() {
            return List.of("sh", "-c", "cd " + directory() + "; " + script);
        }
    }
}
