package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.launcher.parts.Service;
import fr.fondationdesterritoires.local.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrerequisitesTests {

    @TempDir
    Path directory;

    private final int port = FreePorts.any() % 10_000 + 12_000;

    @Test
    void a_taken_port_is_said_with_what_it_is_for_and_how_to_choose_others() throws IOException {
        try (var _ = listening(port + 50)) {
            assertThatThrownBy(() -> prerequisites().requireFreePorts(List.of(Service.FUNDING)))
                    .isInstanceOf(LaunchFailed.class)
                    .hasMessageContaining((port + 50) + " (database)")
                    .hasMessageContaining("./start --port " + (port + 1500));
        }
    }

    @Test
    void ports_of_what_was_not_asked_for_may_be_taken() throws IOException {
        try (var _ = listening(port + 70);
                var _ = listening(port + 12);
                var _ = listening(port + 80);
                var _ = listening(port + 1)) {
            assertThatCode(() -> prerequisites().requireFreePorts(List.of(Service.FUNDING)))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void what_several_of_each_need_besides_is_asked_for_too() throws IOException {
        try (var _ = listening(port + 80);
                var _ = listening(port + 202)) {
            assertThatThrownBy(() -> prerequisites("--replicas=2").requireFreePorts(List.of(Service.FUNDING)))
                    .hasMessageContaining((port + 202) + " (funding-service-2)")
                    .hasMessageContaining((port + 80) + " (Redis)");
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private Prerequisites prerequisites(String... words) {
        var options = LaunchOptions.parse(List.of(words), directory);
        var home = new Home(directory, directory.resolve("programs"));
        return new Prerequisites(options, home, new Layout(new Ports(port), options.replicas()));
    }
}
