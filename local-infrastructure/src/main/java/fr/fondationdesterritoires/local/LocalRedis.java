package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One Redis server as a process of its own, on 127.0.0.1; the program is the machine's own {@code redis-server}. */
public final class LocalRedis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Path directory;
    private final boolean temporary;
    private final int port;
    private @Nullable ChildProcess process;

    private LocalRedis(Path directory, boolean temporary, int port) {
        this.directory = directory;
        this.temporary = temporary;
        this.port = port;
    }

    /** A server that is gone after {@link #close()}. */
    public static LocalRedis temporary() {
        return new LocalRedis(Directories.temporary("redis-"), true, FreePorts.any());
    }

    /** A server that keeps what it holds in the directory from run to run, and through {@code kill -9}. */
    public static LocalRedis in(Path directory, int port) {
        return new LocalRedis(directory.toAbsolutePath(), false, port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return running().pid();
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Starts it and waits until it answers. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        var started = ChildProcess.start(new ChildProcess.Command("redis", words(), Map.of(), directory));
        process = started;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new LocalPartException("Redis did not start on port %d.%n%s"
                        .formatted(port, String.join("\n", started.lastLines(15))));
            }
            pause();
        }
    }

    private List<String> words() {
        return List.of(
                "redis-server",
                "--bind",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--dir",
                directory.toString(),
                "--save",
                "",
                "--appendonly",
                temporary ? "no" : "yes");
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(PING);
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it cleanly. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(10));
            process = null;
        }
    }

    /** {@code kill -9}, as a crash would. */
    public synchronized void killHard() {
        if (process != null) {
            process.killHard();
            process = null;
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.delete(directory);
        }
    }

    private synchronized ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException("Redis is not running.");
        }
        return process;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalPartException("Interrupted while waiting for Redis.", interrupted);
        }
    }
}
