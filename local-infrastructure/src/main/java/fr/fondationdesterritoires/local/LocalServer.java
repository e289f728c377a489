package fr.fondationdesterritoires.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server as a process of its own, on 127.0.0.1: started again, it has the same port and the same files. */
public abstract sealed class LocalServer implements AutoCloseable permits LocalKafka, LocalPostgres, LocalRedis {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final Path directory;
    private final boolean temporary;
    private final int port;
    private volatile @Nullable ChildProcess process;

    LocalServer(String name, ServerSettings<?, ?> settings) {
        var given = settings.directory();
        this.name = name;
        this.temporary = given == null;
        this.directory = given == null ? Directories.temporary(name + "-") : given.toAbsolutePath();
        this.port = settings.port();
        if (temporary) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "delete " + directory));
        }
    }

    /** Starts the process, once the files that it needs are there. */
    abstract ChildProcess launch();

    abstract Readiness readiness();

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    public final Path log() {
        return ChildProcess.logOf(directory, name);
    }

    /** Its process while it runs; told also while it starts. */
    public final Optional<ChildProcess> running() {
        return Optional.ofNullable(process).filter(ChildProcess::isAlive);
    }

    public final boolean isRunning() {
        return running().isPresent();
    }

    /** An {@link IllegalStateException} if it does not run. */
    public final long pid() {
        return running()
                .orElseThrow(() -> new IllegalStateException(name + " is not running."))
                .pid();
    }

    /** Starts it and waits until it answers: for the first time, or after {@link #stop()} or {@link #killHard()}. */
    public final synchronized void start() {
        if (!isRunning()) {
            begin();
        }
    }

    void begin() {
        var started = launch();
        process = started;
        try {
            readiness().await(started);
        } catch (LocalPartException notReady) {
            started.killHard();
            throw notReady;
        }
    }

    /** Stops it cleanly, whoever is still connected. */
    public final synchronized void stop() {
        var started = process;
        if (started != null) {
            started.stop(GRACE);
            process = null;
        }
    }

    /** {@code kill -9}, as a crash would. */
    public final synchronized void killHard() {
        var started = process;
        if (started != null) {
            started.killHard();
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

    final boolean isTemporary() {
        return temporary;
    }

    final Path directory() {
        return directory;
    }

    /** Where it keeps what others gave it. */
    final Path data() {
        return directory.resolve("data");
    }
}
