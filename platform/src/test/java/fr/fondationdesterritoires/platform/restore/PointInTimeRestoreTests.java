package fr.fondationdesterritoires.platform.restore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.local.LocalPostgres;
import fr.fondationdesterritoires.local.PointInTimeRestore;
import fr.fondationdesterritoires.local.PostgresArchive;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/backup} and {@code bin/restore} run, on a PostgreSQL that is stopped between them. */
class PointInTimeRestoreTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Path archive;
    private final Path directory;
    private Instant between = Instant.EPOCH;

    PointInTimeRestoreTests(@TempDir Path directory) {
        this.archive = directory.resolve("archive");
        this.directory = directory.resolve("live");
    }

    @BeforeEach
    void both_databases_go_on_after_an_instant_and_one_changes_its_tables() throws SQLException {
        try (LocalPostgres postgres = server()) {
            for (String database : List.of("projects", "funding")) {
                postgres.createDatabase(database);
                migrate(postgres, database);
                var _ = ask(postgres, database, "insert into note values ('stands') returning note");
            }
            looksAt(postgres, "1");
            tell(postgres, "waits", "{\"ce_type\": \"projects.project-submitted\"}");
            assertThat(PointInTimeRestore.run(
                            List.of("backup", archive.toString(), String.valueOf(postgres.port())), terminal()))
                    .isEqualTo(PointInTimeRestore.DONE);
            between = Instant.parse(ask(
                    postgres,
                    "projects",
                    "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            for (String database : List.of("projects", "funding")) {
                var _ = ask(postgres, database, "insert into note values ('is lost') returning note");
            }
            looksAt(postgres, "2");
            tell(
                    postgres,
                    "never-left",
                    "{\"ce_type\": \"projects.project-submitted\", \"ce_time\": \"2026-11-27T14:30:00Z\"}");
            tell(postgres, "told-again", "{\"ce_type\": \"projects.project-submitted\", \"ce_snapshot\": \"true\"}");
            execute(postgres, "funding", "alter table note add more text");
        }
    }

    /** A row of a trace. */
    private static void looksAt(LocalPostgres postgres, String person) throws SQLException {
        String id = "'00000000-0000-0000-0000-00000000000" + person + "'";
        execute(
                postgres,
                "projects",
                "insert into platform.lookups (looked_by, person_id) values (" + id + "," + id + ")");
    }

    /** A row of the outbox, which no relay sends. */
    private static void tell(LocalPostgres postgres, String key, String headers) throws SQLException {
        execute(
                postgres,
                "projects",
                "insert into platform.outbox (event_id, lane, topic, agg_key, agg_version, headers, payload)"
                        + " values (gen_random_uuid(), 0, 'projects.events', '" + key + "', 7, '" + headers
                        + "', '{}')");
    }

    private static void migrate(LocalPostgres postgres, String database) throws SQLException {
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(database), LocalPostgres.SUPERUSER, "")
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .load()
                .migrate();
        execute(postgres, database, "create table note (note text)");
    }

    private LocalPostgres server() {
        return PostgresArchive.in(archive).filledBy(LocalPostgres.in(directory)).start();
    }

    private PrintStream terminal() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private int restore(Instant to, String... databases) {
        List<String> words =
                new ArrayList<>(List.of("restore", archive.toString(), directory.toString(), to.toString()));
        words.addAll(List.of(databases));
        return PointInTimeRestore.run(words, terminal());
    }

    @Test
    void what_became_of_each_database_is_said() throws SQLException {
        assertThat(restore(between, "projects", "funding")).isEqualTo(PointInTimeRestore.SOME_CHANGED);

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("The database projects was set back to " + between)
                .contains("The database funding stays as it is.")
                .contains("The tables have changed since that instant ([public.note])");
        try (LocalPostgres postgres = server()) {
            assertThat(ask(postgres, "projects", "select string_agg(note, ', ') from note"))
                    .isEqualTo("stands");
            assertThat(ask(postgres, "funding", "select string_agg(note, ', ') from note"))
                    .isEqualTo("stands, is lost");
        }
    }

    @Test
    void nothing_is_changed_by_a_restore_that_cannot_be_done() {
        assertThat(restore(between.minusSeconds(3600), "projects")).isEqualTo(PointInTimeRestore.NOTHING_CHANGED);
        assertThat(restore(between, "funding", "projects"))
                .as("stops at the first that fails")
                .isEqualTo(PointInTimeRestore.NOTHING_CHANGED);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("was set back");
    }

    @Test
    void all_is_well_where_all_were_set_back() {
        assertThat(restore(between, "projects")).isEqualTo(PointInTimeRestore.DONE);
    }

    @Test
    void traces_stay_and_what_never_left_is_listed_as_lost() throws SQLException {
        assertThat(restore(between, "projects")).isEqualTo(PointInTimeRestore.DONE);

        try (LocalPostgres postgres = server()) {
            looksAt(postgres, "3");
            assertThat(ask(
                            postgres,
                            "projects",
                            "select string_agg(right(person_id::text, 1), ', ' order by id) from platform.lookups"))
                    .isEqualTo("1, 2, 3");
            assertThat(ask(postgres, "projects", "select string_agg(agg_key, ', ') from platform.outbox"))
                    .isEqualTo("waits");
            assertThat(ask(
                            postgres,
                            "projects",
                            "select string_agg(concat_ws(' ', agg_key, agg_version, type, happened_at), ', ')"
                                    + " from platform.lost_event"))
                    .isEqualTo("never-left 7 projects.project-submitted 2026-11-27 14:30:00+00");
            assertThat(ask(postgres, "projects", "select coalesce(to_regnamespace('restore_kept')::text, 'gone')"))
                    .isEqualTo("gone");
        }
    }

    private static void execute(LocalPostgres postgres, String database, String command) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(LocalPostgres postgres, String database, String query) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
