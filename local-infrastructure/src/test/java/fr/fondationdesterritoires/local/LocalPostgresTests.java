package fr.fondationdesterritoires.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

    /** One for all: making the files takes longer than everything else. */
    @TempDir
    static Path directory;

    @Test
    void committed_rows_survive_kill_9_on_the_same_port() throws SQLException {
        try (var postgres = LocalPostgres.in(directory).start()) {
            postgres.createDatabase("projects");
            postgres.createDatabase("projects");
            execute(postgres, "projects", "create table note (text varchar)", "insert into note values ('Forêt')");
            var port = postgres.port();

            postgres.killHard();
            assertThat(directory.resolve("data/postmaster.pid")).exists();
            postgres.start();

            assertThat(postgres.port()).isEqualTo(port);
            assertThat(read(postgres, "projects", "select upper(text) from note"))
                    .isEqualTo("FORÊT");
        }
    }

    @Test
    void files_stay_from_run_to_run_and_writes_reach_the_disk() throws SQLException {
        try (var first = LocalPostgres.in(directory).start()) {
            first.createDatabase("funding");
            execute(first, "funding", "create table note (text varchar)", "insert into note values ('a')");
        }
        try (var second = LocalPostgres.in(directory).start()) {
            assertThat(read(second, "funding", "select text from note")).isEqualTo("a");
            assertThat(read(second, "funding", "show fsync")).isEqualTo("on");
            assertThat(read(second, "funding", "select version()"))
                    .startsWith("PostgreSQL " + LocalPostgres.VERSION + " ");
        }
    }

    @Test
    void the_process_number_of_someone_else_in_the_lock_file_does_not_hinder() throws Exception {
        try (var postgres = LocalPostgres.in(directory).withoutFsync().start()) {
            postgres.killHard();
            var lock = directory.resolve("data/postmaster.pid");
            var lines = Files.readString(lock).split("\n", 2);
            Files.writeString(lock, ProcessHandle.current().pid() + "\n" + lines[1]);

            postgres.start();

            assertThat(read(postgres, "postgres", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_second_one_on_the_same_files_is_refused_in_words() {
        try (var postgres = LocalPostgres.in(directory).withoutFsync().start()) {
            assertThat(postgres.isRunning()).isTrue();
            assertThatThrownBy(() -> LocalPostgres.in(directory).start())
                    .isInstanceOf(LocalPartException.class)
                    .hasMessageContaining("already runs");
        }
    }

    @Test
    void a_dropped_database_is_gone() throws SQLException {
        try (var postgres = LocalPostgres.in(directory).withoutFsync().start()) {
            postgres.createDatabase("short_lived");
            postgres.dropDatabase("short_lived");
            assertThat(read(postgres, "postgres", "select count(*) from pg_database where datname = 'short_lived'"))
                    .isEqualTo("0");
        }
    }

    private static void execute(LocalPostgres postgres, String database, String... statements) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String read(LocalPostgres postgres, String database, String query) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
