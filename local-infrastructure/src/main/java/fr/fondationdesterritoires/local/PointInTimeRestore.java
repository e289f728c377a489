package fr.fondationdesterritoires.local;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What {@code bin/backup} and {@code bin/restore} run: {@code backup ARCHIVE PORT}, and {@code restore ARCHIVE DIRECTORY
 * INSTANT DATABASE…} on a platform that is stopped, DIRECTORY being where its PostgreSQL is.
 */
public final class PointInTimeRestore {

    private PointInTimeRestore() {}

    public static void main(String[] arguments) {
        try {
            var words = List.of(arguments);
            var archive = PostgresArchive.in(Path.of(words.get(1)));
            if (words.getFirst().equals("backup")) {
                var url = "jdbc:postgresql://127.0.0.1:" + words.get(2) + "/postgres";
                System.out.println("Backed up: " + archive.backUp(url, LocalPostgres.SUPERUSER));
            } else {
                restore(archive, Path.of(words.get(2)), instant(words.get(3)), words.subList(4, words.size()));
            }
        } catch (LocalPartException | SQLException trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new LocalPartException("An instant such as 2026-11-27T14:30:00Z is needed, not " + text + ".");
        }
    }

    private static void restore(PostgresArchive archive, Path directory, Instant to, List<String> databases)
            throws SQLException {
        var aside = Directories.temporary("restored-");
        try (var live = archive.filledBy(LocalPostgres.in(directory)).start();
                var restored = archive.restore(to, aside)) {
            for (var database : databases) {
                try (var donor = restored.connect(database);
                        var patient = live.connect(database)) {
                    var epoch = DatabaseTransplant.transplant(donor, patient, to);
                    System.out.println("The database " + database + " is as it was at " + to + "; its restore epoch is "
                            + epoch + ".");
                }
            }
        } finally {
            Directories.delete(aside);
        }
    }
}
