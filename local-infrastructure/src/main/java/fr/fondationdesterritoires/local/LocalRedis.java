package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Redis server; the program is the machine's own {@code redis-server}. */
public final class LocalRedis extends LocalServer {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Settings settings;

    private LocalRedis(Settings settings) {
        super("redis", settings);
        this.settings = settings;
    }

    /** A server that is gone after {@link #close()} or with this virtual machine. */
    public static Settings temporary() {
        return new Settings(null);
    }

    /** A server that keeps what it holds in the directory from run to run, and through {@code kill -9}. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** How to start it; any option of {@code redis.conf} can be set. */
    public static final class Settings extends ServerSettings<LocalRedis, Settings> {

        private Settings(@Nullable Path directory) {
            super(directory);
        }

        @Override
        Settings self() {
            return this;
        }

        @Override
        public LocalRedis unstarted() {
            return new LocalRedis(this);
        }
    }

    @Override
    ChildProcess launch() {
        var words = new ArrayList<>(List.of("redis-server"));
        settings.over(usual()).forEach((option, value) -> words.addAll(List.of("--" + option, value)));
        return ChildProcess.start(new ChildProcess.Command(name(), words, Map.of(), directory()));
    }

    private Map<String, String> usual() {
        return Map.of(
                "bind",
                "127.0.0.1",
                "port",
                String.valueOf(port()),
                "dir",
                directory().toString(),
                "save",
                "",
                "appendonly",
                isTemporary() ? "no" : "yes");
    }

    @Override
    Readiness readiness() {
        return new Readiness(this::answers, PATIENCE);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(PING);
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }
}
