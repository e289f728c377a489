package fr.fondationdesterritoires.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTests {

    private static final Duration PLENTY = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final List<ChildProcess> children = new ArrayList<>();

    @AfterEach
    void end() {
        children.forEach(ChildProcess::killHard);
    }

    @Test
    void whoever_gets_ready_is_awaited() {
        var mark = directory.resolve("ready");
        var child = start("sleep 0.2; touch " + mark + "; exec sleep 300");

        assertThatCode(() -> new Readiness(() -> Files.exists(mark), PLENTY).await(child))
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_ends_before_is_told_with_their_last_words() {
        var child = start("echo no such database; exit 1");

        assertThatThrownBy(() -> new Readiness(() -> false, PLENTY).await(child))
                .isInstanceOf(LocalPartException.class)
                .hasMessageContaining("part stopped while starting")
                .hasMessageContaining(child.log().toString())
                .hasMessageEndingWith("no such database");
    }

    @Test
    void whoever_takes_too_long_is_told_with_the_time_they_had() {
        var child = start("exec sleep 300");

        assertThatThrownBy(() -> new Readiness(() -> false, Duration.ofSeconds(1)).await(child))
                .isInstanceOf(LocalPartException.class)
                .hasMessageContaining("part was not ready after 1 seconds");
    }

    @Test
    void somebody_elses_answer_does_not_stand_for_a_process_that_has_died() throws Exception {
        var child = start("exit 1");
        child.onExit().get(10, TimeUnit.SECONDS);

        assertThatThrownBy(() -> new Readiness(() -> true, PLENTY).await(child))
                .isInstanceOf(LocalPartException.class)
                .hasMessageContaining("stopped while starting");
    }

    @Test
    void every_port_must_take_connections() throws IOException {
        var child = start("exec sleep 300");
        try (var one = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> Readiness.listening(List.of(one.getLocalPort()), PLENTY)
                            .await(child))
                    .doesNotThrowAnyException();
            var both = List.of(one.getLocalPort(), FreePorts.any());
            assertThatThrownBy(() ->
                            Readiness.listening(both, Duration.ofMillis(200)).await(child))
                    .isInstanceOf(LocalPartException.class);
        }
    }

    @Test
    void an_answer_counts_only_when_it_is_good() throws IOException {
        var child = start("exec sleep 300");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/good", exchange -> exchange.sendResponseHeaders(200, -1));
        server.createContext("/bad", exchange -> exchange.sendResponseHeaders(503, -1));
        server.start();
        try {
            var root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThatCode(() ->
                            Readiness.answering(root.resolve("/good"), PLENTY).await(child))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> Readiness.answering(root.resolve("/bad"), Duration.ofMillis(200))
                            .await(child))
                    .isInstanceOf(LocalPartException.class);
        } finally {
            server.stop(0);
        }
    }

    private ChildProcess start(String script) {
        var child =
                ChildProcess.start(new ChildProcess.Command("part", List.of("sh", "-c", script), Map.of(), directory));
        children.add(child);
        return child;
    }
}
