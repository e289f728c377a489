package fr.fondationdesterritoires.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What {@code bin/backup} and {@code bin/restore} run: {@code backup ARCHIVE PORT}, and {@code restore ARCHIVE DIRECTORY
 * INSTANT DATABASE…} on a platform that is stopped, DIRECTORY being where its PostgreSQL is. Says of each database what
 * became of it.
 */
public final class PointInTimeRestore {

    /** All is done. */
    public static final int DONE = 0;

    /** It failed, and every database is as it was. */
    public static final int NOTHING_CHANGED = 1;

    /** It failed, and not every database is as it was. */
    public static final int SOME_CHANGED = 2;

    private final PrintStream terminal;
    private boolean isChanged;

    private PointInTimeRestore(PrintStream terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** The code that the program ends with. */
    public static int run(List<String> words, PrintStream terminal) {
        var work = new PointInTimeRestore(terminal);
        try {
            work.run(words);
            return DONE;
        } catch (LocalPartException | SQLException trouble) {
            terminal.println(trouble.getMessage());
            return work.isChanged ? SOME_CHANGED : NOTHING_CHANGED;
        }
    }

    private void run(List<String> words) throws SQLException {
        var archive = PostgresArchive.in(Path.of(words.get(1)));
        if (words.getFirst().equals("backup")) {
            var url = "jdbc:postgresql://127.0.0.1:" + words.get(2) + "/postgres";
            terminal.println("Backed up: " + archive.backUp(url, LocalPostgres.SUPERUSER));
        } else {
            restore(archive, Path.of(words.get(2)), instant(words.get(3)), words.subList(4, words.size()));
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new LocalPartException("An instant such as 2026-11-27T14:30:00Z is needed, not " + text + ".");
        }
    }

    private void restore(PostgresArchive archive, Path directory, Instant to, List<String> databases)
            throws SQLException {
        var aside = Directories.temporary("restored-");
        try (var live = archive.filledBy(LocalPostgres.in(directory)).start();
                var restored = archive.restore(to, aside)) {
            for (var database : databases) {
                restore(restored, live, database, to);
            }
        } finally {
            Directories.delete(aside);
        }
    }

    private void restore(LocalPostgres restored, LocalPostgres live, String database, Instant to) throws SQLException {
        var before = epoch(live, database);
        if (before.isEmpty()) {
            throw new LocalPartException("There is no database " + database + " to set back.");
        }
        try (var donor = restored.connect(database);
                var patient = live.connect(database)) {
            var _ = DatabaseTransplant.transplant(donor, patient, to);
        } finally {
            // Asked of the database itself, whatever went wrong: an answer to a commit can be lost, too.
            tell(database, to, before, epoch(live, database));
        }
    }

    private void tell(String database, Instant to, OptionalLong before, OptionalLong after) {
        if (after.isEmpty()) {
            isChanged = true;
            terminal.println("The database " + database + " does not say whether it was set back.");
        } else if (after.equals(before)) {
            terminal.println("The database " + database + " stays as it is.");
        } else {
            isChanged = true;
            terminal.println("The database " + database + " was set back to " + to + "; its restore epoch is "
                    + after.getAsLong() + ".");
        }
    }

    private static OptionalLong epoch(LocalPostgres server, String database) {
        try (var connection = server.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select epoch from platform.restore_epoch")) {
            rows.next();
            return OptionalLong.of(rows.getLong(1));
        } catch (SQLException silent) {
            return OptionalLong.empty();
        }
    }
}
