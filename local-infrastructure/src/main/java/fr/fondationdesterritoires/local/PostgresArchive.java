package fr.fondationdesterritoires.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * A directory from which a PostgreSQL can be had as it was at any instant since its first backup: copies of its files,
 * and every piece of its log. The programs at hand have no {@code pg_basebackup}; this does what it does.
 */
public final class PostgresArchive {

    /** Names the directory of a local platform's archive; without it nothing is archived. */
    public static final String VARIABLE = "PLATFORM_ARCHIVE";

    /** What a server makes anew: its process number, its log, what only a running one needs. */
    private static final Set<String> LEFT_OUT =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp");

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path directory;

    private PostgresArchive(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    public static PostgresArchive in(Path directory) {
        return new PostgresArchive(directory);
    }

    /** The archive that the environment asks for. */
    public static Optional<PostgresArchive> ofEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(name -> in(Path.of(name)));
    }

    /** Lets a server keep its log here, each piece at the latest after a minute. */
    public LocalPostgres.Settings filledBy(LocalPostgres.Settings settings) {
        try {
            Files.createDirectories(log());
        } catch (IOException noRoom) {
            throw new LocalPartException(
                    "The archive " + directory + " cannot be made: " + noRoom.getMessage(), noRoom);
        }
        var place = log() + "/%f";
        return settings.with("archive_mode", "on")
                .with("archive_timeout", "60")
                .with(
                        "archive_command",
                        "test ! -f \"%1$s\" && cp \"%%p\" \"%1$s.part\" && sync \"%1$s.part\" && mv \"%1$s.part\" \"%1$s\""
                                .formatted(place));
    }

    /**
     * Copies all files of a server that runs and archives, whatever is written meanwhile.
     *
     * @return the copy; its name is the instant from when on it serves
     */
    public Path backUp(String jdbcUrl, String user) {
        try (var connection = DriverManager.getConnection(jdbcUrl, user, "")) {
            if (!"on".equals(read(connection, "show archive_mode"))) {
                throw new LocalPartException(
                        "This PostgreSQL keeps no archive of its log, without which a backup is of no"
                                + " use. Start it with " + VARIABLE + " set to a directory.");
            }
            var half = directory.resolve("backup.part");
            Directories.delete(half);
            var _ = read(connection, "select pg_backup_start('platform', true)::text");
            copy(Path.of(read(connection, "show data_directory")), half);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select labelfile, now() from pg_backup_stop(true)")) {
                rows.next();
                Files.writeString(half.resolve("backup_label"), rows.getString(1));
                var from = rows.getTimestamp(2).toInstant();
                var whole = Files.createDirectories(backups()).resolve(nameOf(from));
                return Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (SQLException | IOException failed) {
            throw new LocalPartException("The backup failed: " + failed.getMessage(), failed);
        }
    }

    /**
     * Starts another server with everything as it was at that instant, on any free port; its files are new ones in the
     * directory, and it archives nothing.
     */
    public LocalPostgres restore(Instant to, Path into) {
        try {
            copy(latestBefore(to), into.resolve("data"));
            for (var made : LEFT_OUT) {
                Files.createDirectories(into.resolve("data").resolve(made));
            }
            Files.createFile(into.resolve("data/recovery.signal"));
            var postgres = LocalPostgres.in(into)
                    .with("archive_mode", "off")
                    .with("restore_command", "cp \"" + log() + "/%f\" \"%p\"")
                    .with(
                            "recovery_target_time",
                            to.toString().replace("T", " ").replace("Z", "+00"))
                    .with("recovery_target_action", "promote")
                    .start();
            awaitPromotion(postgres);
            return postgres;
        } catch (IOException failed) {
            throw new LocalPartException("The restore failed: " + failed.getMessage(), failed);
        }
    }

    private static void awaitPromotion(LocalPostgres postgres) {
        var waiting = new Waiting(PATIENCE, PAUSE);
        while (!waiting.isOver()) {
            if (!postgres.isRunning()) {
                throw new LocalPartException("The log in the archive ends before that instant, or a piece is missing.");
            }
            try (var connection = postgres.connect(LocalPostgres.SUPERUSER)) {
                if ("f".equals(read(connection, "select pg_is_in_recovery()"))) {
                    return;
                }
            } catch (SQLException startsStill) {
                // Asked again.
            }
            waiting.pause();
        }
        postgres.close();
        throw new LocalPartException("The restore did not come to its end.");
    }

    private Path latestBefore(Instant to) throws IOException {
        try (var copies = Files.list(Files.createDirectories(backups()))) {
            return copies.filter(copy -> copy.getFileName().toString().compareTo(nameOf(to)) <= 0)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() ->
                            new LocalPartException("There is no backup in " + directory + " from before " + to + "."));
        }
    }

    private static String nameOf(Instant instant) {
        return "%020d".formatted(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
    }

    /** Links nothing and keeps no times; a file that goes meanwhile is not missed, since the log tells of that. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var name = from.relativize(directory).toString();
                if (LEFT_OUT.contains(name) || name.contains("pgsql_tmp")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(name));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = from.relativize(file).toString();
                if (!name.startsWith("postmaster.")) {
                    try {
                        Files.copy(file, to.resolve(name));
                    } catch (NoSuchFileException goneMeanwhile) {
                        // The log tells of it.
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        to.toFile().setReadable(false, false);
        to.toFile().setExecutable(false, false);
        to.toFile().setReadable(true, true);
        to.toFile().setExecutable(true, true);
    }

    private static String read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Path log() {
        return directory.resolve("log");
    }

    private Path backups() {
        return directory.resolve("backups");
    }
}
