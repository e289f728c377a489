package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.local.PostgresArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with one database per service. */
public final class DatabasePart implements Part {

    private final LocalPostgres.Settings settings;
    private final Path directory;
    private final int port;
    private final List<String> databases;
    private volatile @Nullable LocalPostgres postgres;
    private volatile State state = State.STOPPED;

    public DatabasePart(Path directory, int port, List<String> databases) {
        var plain = LocalPostgres.in(directory).port(port);
        this.settings = PostgresArchive.ofEnvironment()
                .map(archive -> archive.filledBy(plain))
                .orElse(plain);
        this.directory = directory;
        this.port = port;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public State state() {
        var started = postgres;
        return state == State.RUNNING && started != null && !started.isRunning() ? State.DIED : state;
    }

    @Override
    public OptionalLong pid() {
        var started = postgres;
        return started != null && started.isRunning() ? OptionalLong.of(started.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return directory.resolve("postgresql.log");
    }

    @Override
    public synchronized void start() {
        state = State.STARTING;
        var existing = postgres;
        if (existing == null) {
            var started = settings.start();
            postgres = started;
            databases.forEach(started::createDatabase);
        } else {
            existing.start();
        }
        state = State.RUNNING;
    }

    @Override
    public synchronized void stop() {
        state = State.STOPPED;
        var started = postgres;
        if (started != null) {
            started.stop();
        }
    }

    @Override
    public synchronized void killHard() {
        state = State.STOPPED;
        var started = postgres;
        if (started != null) {
            started.killHard();
        }
    }
}
