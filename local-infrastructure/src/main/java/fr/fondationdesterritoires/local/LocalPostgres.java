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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL.
 *
 * <p>It trusts every local connection: passwords are taken and not checked. Writes are forced to disk unless told
 * otherwise, since a platform that promises durability is tried on it.
 */
public final class LocalPostgres extends LocalServer {

    public static final String SUPERUSER = "postgres";

    /** Of the programs that the build names. */
    public static final String VERSION = "18.1";

    /** How {@code initdb} is told to write and to sort; any other PostgreSQL of ours must be told the same. */
    public static final List<String> LETTERS =
            List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

    private static final Map<String, String> USUAL = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "shared_buffers", "64MB",
            "max_wal_size", "512MB",
            "jit", "off",
            "timezone", "UTC",
            "log_timezone", "UTC",
            "log_min_messages", "warning");

    private static final Pattern DATABASE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Settings settings;

    private LocalPostgres(Settings settings) {
        super("postgresql", settings);
        this.settings = settings;
    }

    /** A database that is gone after {@link #close()} or with this virtual machine. */
    public static Settings temporary() {
        return new Settings(null);
    }

    /** A database whose files stay in the directory from run to run. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** How to start it; any parameter of {@code postgresql.conf} can be set. */
    public static final class Settings extends ServerSettings<LocalPostgres, Settings> {

        private Settings(@Nullable Path directory) {
            super(directory);
        }

        /** Gives up durability for speed: for tests that claim none. */
        public Settings withoutFsync() {
            return with("fsync", "off").with("full_page_writes", "off").with("synchronous_commit", "off");
        }

        @Override
        Settings self() {
            return this;
        }

        @Override
        public LocalPostgres unstarted() {
            return new LocalPostgres(this);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public String r2dbcUrl(String database) {
        return "r2dbc:postgresql://127.0.0.1:" + port() + "/" + database;
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
        requireName(name);
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
        requireName(name);
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("drop role if exists " + name);
        } catch (SQLException refused) {
            throw new LocalPartException(
                    "The database " + name + " could not be dropped: " + refused.getMessage(), refused);
        }
    }

    private static void requireName(String name) {
        if (!DATABASE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
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

    /** The memory of a killed server goes with its last worker, a moment later. */
    @Override
    void begin() {
        var waiting = new Waiting(PATIENCE, Duration.ofMillis(300));
        while (true) {
            try {
                super.begin();
                return;
            } catch (LocalPartException notReady) {
                var mayPass = String.valueOf(notReady.getMessage()).contains("pre-existing shared memory");
                if (!mayPass || waiting.isOver()) {
                    throw notReady;
                }
            }
            waiting.pause();
        }
    }

    @Override
    ChildProcess launch() {
        var binaries = PostgresBinaries.unpacked();
        initialise(binaries);
        var words = new ArrayList<>(List.of("-D", data().toString(), "-p", String.valueOf(port())));
        settings.over(USUAL).forEach((parameter, value) -> words.addAll(List.of("-c", parameter + "=" + value)));
        var command = new ChildProcess.Command(
                name(), binaries.command("postgres", words), Map.of("PGTZ", "UTC"), directory(), "INT");
        return ChildProcess.start(command, () -> Files.deleteIfExists(data().resolve("postmaster.pid")));
    }

    private void initialise(PostgresBinaries binaries) {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        var half = directory().resolve("data.part");
        Directories.delete(half);
        var words = new ArrayList<>(List.of("-D", half.toString(), "-U", SUPERUSER, "-A", "trust", "--no-sync"));
        words.addAll(LETTERS);
        try {
            Files.createDirectories(directory());
            OneShot.run(binaries.command("initdb", words), directory().resolve("initdb.log"));
            Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException noFiles) {
            throw new LocalPartException("PostgreSQL could not make its files: " + noFiles.getMessage(), noFiles);
        }
    }

    @Override
    Readiness readiness() {
        return new Readiness(this::answers, PATIENCE);
    }

    private boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
