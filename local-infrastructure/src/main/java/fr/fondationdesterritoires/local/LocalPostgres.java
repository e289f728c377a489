package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as a process of its own, on 127.0.0.1.
 *
 * <p>It trusts every local connection: passwords are taken and not checked. Writes are forced to disk unless told
 * otherwise, since a platform that promises durability is tried on it.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String SUPERUSER = "postgres";

    /** Of the programs that the build names. */
    public static final String VERSION = "18.1";

    /** How {@code initdb} is told to write and to sort; any other PostgreSQL of ours must be told the same. */
    public static final List<String> LETTERS =
            List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;
    private final Path directory;
    private final boolean temporary;
    private final int port;
    private @Nullable ChildProcess process;

    private LocalPostgres(Settings settings) {
        this.settings = settings;
        this.temporary = settings.directory == null;
        this.directory =
                settings.directory == null ? Directories.temporary("postgresql-") : settings.directory.toAbsolutePath();
        this.port = settings.port == 0 ? FreePorts.any() : settings.port;
        if (temporary) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "delete " + directory));
        }
    }

    /** A database that is gone after {@link #close()} or with this virtual machine. */
    public static Settings temporary() {
        return new Settings(null);
    }

    /** A database whose files stay in the directory from run to run. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** How to start it. */
    public static final class Settings {

        private final @Nullable Path directory;
        private final Map<String, String> parameters = new HashMap<>();
        private int port;

        private Settings(@Nullable Path directory) {
            this.directory = directory;
        }

        /** The port to listen on; any free one if it is never said. */
        public Settings port(int wanted) {
            this.port = wanted;
            return this;
        }

        /** Gives up durability for speed: for tests that claim none. */
        public Settings withoutFsync() {
            return with("fsync", "off").with("full_page_writes", "off").with("synchronous_commit", "off");
        }

        /** Any parameter of {@code postgresql.conf}. */
        public Settings with(String parameter, String value) {
            parameters.put(parameter, value);
            return this;
        }

        /** Starts it and waits until it answers. */
        public LocalPostgres start() {
            var postgres = new LocalPostgres(this);
            postgres.start();
            return postgres;
        }
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

    public ChildProcess process() {
        return running();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String r2dbcUrl(String database) {
        return "r2dbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("ApplicationName", "local-infrastructure");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Makes the database, owned by a role of the same name, unless it is there. */
    public void createDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login password '" + name + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException refused) {
            throw new LocalPartException(
                    "The database " + name + " could not be made: " + refused.getMessage(), refused);
        }
    }

    public void dropDatabase(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("drop role if exists " + name);
        } catch (SQLException refused) {
            throw new LocalPartException(
                    "The database " + name + " could not be dropped: " + refused.getMessage(), refused);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Starts it again, on the same port and files, after {@link #stop()} or {@link #killHard()}. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        var binaries = PostgresBinaries.unpacked();
        initialise(binaries);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var started = launch(binaries);
            process = started;
            if (answers(started, deadline)) {
                return;
            }
            var last = String.join("\n", started.lastLines(12));
            // The memory of a killed server goes with its last worker, a moment later.
            var mayPass = last.contains("pre-existing shared memory") && System.nanoTime() < deadline;
            if (!mayPass) {
                started.killHard();
                throw new LocalPartException("PostgreSQL did not start on port " + port + ".\n" + last);
            }
            pause(300);
        }
    }

    private void initialise(PostgresBinaries binaries) {
        var data = data();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var half = directory.resolve("data.part");
        Directories.delete(half);
        var words = new ArrayList<>(List.of("-D", half.toString(), "-U", SUPERUSER, "-A", "trust", "--no-sync"));
        words.addAll(LETTERS);
        try {
            Files.createDirectories(directory);
            var log = directory.resolve("initdb.log").toFile();
            var answer = new ProcessBuilder(binaries.command("initdb", words))
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new LocalPartException("PostgreSQL could not make its files.\n" + Files.readString(log.toPath()));
            }
            Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException noRoom) {
            throw new LocalPartException("PostgreSQL could not make its files: " + noRoom.getMessage(), noRoom);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalPartException("Interrupted while PostgreSQL made its files.", interrupted);
        }
    }

    private ChildProcess launch(PostgresBinaries binaries) {
        var words = new ArrayList<>(List.of("-D", data().toString(), "-p", String.valueOf(port)));
        parameters().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        try {
            var command = new ChildProcess.Command(
                    "postgresql", binaries.command("postgres", words), Map.of("PGTZ", "UTC"), directory, "INT");
            return ChildProcess.start(command, () -> Files.deleteIfExists(data().resolve("postmaster.pid")));
        } catch (LocalPartException cannotStart) {
            throw new LocalPartException("PostgreSQL: " + cannotStart.getMessage(), cannotStart);
        }
    }

    private Map<String, String> parameters() {
        var parameters = new HashMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "200",
                "shared_buffers", "64MB",
                "max_wal_size", "512MB",
                "jit", "off",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_min_messages", "warning"));
        parameters.putAll(settings.parameters);
        return parameters;
    }

    private boolean answers(ChildProcess started, long deadline) {
        while (started.isAlive() && System.nanoTime() < deadline) {
            try (var connection = connect(SUPERUSER)) {
                if (connection.isValid(5)) {
                    return true;
                }
            } catch (SQLException notYet) {
                pause(50);
            }
        }
        return false;
    }

    /** Stops it cleanly; open connections are closed. */
    public synchronized void stop() {
        if (process != null) {
            process.interrupt(Duration.ofSeconds(20));
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

    private Path data() {
        return directory.resolve("data");
    }

    private synchronized ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException("PostgreSQL is not running.");
        }
        return process;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LocalPartException("Interrupted while waiting for PostgreSQL.", interrupted);
        }
    }
}
