package fr.fondationdesterritoires.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {

    @TempDir
    Path directory;

    @Test
    void children_end_when_their_parent_is_killed() throws Exception {
        var parent = parentOf("sleeper");
        var child = childOf(parent);
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly().waitFor();

        child.onExit().get(15, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_stubborn_child_is_killed_once_patience_is_over() throws Exception {
        var child = ChildProcess.start(new ChildProcess.Command(
                "stubborn",
                List.of("sh", "-c", "trap '' TERM; echo deaf; while true; do sleep 1; done"),
                Map.of(),
                directory));
        while (child.lastLines(1).isEmpty()) {
            Thread.sleep(20);
        }
        child.stop(Duration.ofMillis(300));
        assertThat(child.isAlive()).isFalse();
        assertThat(child.onExit().get(5, TimeUnit.SECONDS)).isEqualTo(137);
    }

    @Test
    void what_a_killed_parent_left_behind_is_ended() throws Exception {
        var orphan = new ProcessBuilder("sleep", "300").start();
        var startedAt = orphan.info().startInstant().orElseThrow().toEpochMilli();
        Files.writeString(directory.resolve("orphan.pid"), orphan.pid() + " " + startedAt + "\n1 0\n");

        ChildProcess.endLeftOvers(directory);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(directory.resolve("orphan.pid")).doesNotExist();
    }

    @Test
    void a_process_that_only_reuses_the_number_is_left_alone() throws Exception {
        var other = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(directory.resolve("gone.pid"), other.pid() + " 1000\n1 0\n");
            ChildProcess.endLeftOvers(directory);
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    private Process parentOf(String name) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, Parent.class.getName(), name, directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", ThisVirtualMachine.classPath());
        return builder.start();
    }

    private static ProcessHandle childOf(Process parent) throws IOException {
        var line = parent.inputReader(StandardCharsets.US_ASCII).readLine();
        return ProcessHandle.of(Long.parseLong(line)).orElseThrow();
    }

    /** A virtual machine that starts a child and waits. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            var child = ChildProcess.start(
                    new ChildProcess.Command(arguments[0], List.of("sleep", "300"), Map.of(), Path.of(arguments[1])));
            System.out.println(child.pid());
            Thread.sleep(300_000);
        }
    }
}
