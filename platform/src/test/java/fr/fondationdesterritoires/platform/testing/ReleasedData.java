package fr.fondationdesterritoires.platform.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What a service's database held at a release: the versions of its two schemas, then the rows of every table as
 * {@code COPY} writes them, the history of migrations among them, so that a migration that was changed since is found
 * out.
 */
final class ReleasedData {

    private static final String ROWS = "rows ";
    private static final String SEQUENCE = "sequence ";
    private static final String END = "\\.";

    private static final String TABLES = """
            select format('%I.%I', c.table_schema, c.table_name) as name,
                   string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema in ('platform', 'public') and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
             group by c.table_schema, c.table_name
             order by c.table_schema, c.table_name""";

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, last_value
              from pg_sequences where last_value is not null order by 1""";

    private ReleasedData() {}

    static void take(Connection database, Path file) throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
                Statement statement = database.createStatement()) {
            out.write(version(statement, "platform") + " " + version(statement, "public") + "\n");
            for (Table table : tables(statement)) {
                out.write(ROWS + table.name() + " (" + table.columns() + ")\n");
                copies(database)
                        .copyOut(
                                "copy (select " + table.columns() + " from " + table.name() + " t order by t::text)"
                                        + " to stdout",
                                out);
                out.write(END + "\n");
            }
            ResultSet sequences = statement.executeQuery(SEQUENCES);
            while (sequences.next()) {
                out.write(SEQUENCE + sequences.getString("name") + " " + sequences.getLong("last_value") + "\n");
            }
        }
    }

    /** Makes the tables as they were, then puts every row where it was; no trigger runs meanwhile. */
    static void restore(RealDatabase database, Path file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            String[] versions = in.readLine().split(" ", -1);
            migrate(database, versions[0], versions[1]);
            statement.execute("set session_replication_role = replica");
            for (Table table : tables(statement)) {
                statement.execute("delete from " + table.name());
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(ROWS)) {
                    copies(connection).copyIn("copy " + line.substring(ROWS.length()) + " from stdin", rows(in));
                } else {
                    String[] words = line.split(" ", -1);
                    statement.execute("select setval('" + words[1] + "', " + words[2] + ")");
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    private static void migrate(RealDatabase database, String platform, String service) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/platform")
                .defaultSchema("platform")
                .createSchemas(true)
                .target(MigrationVersion.fromVersion(platform))
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(service))
                .load()
                .migrate();
    }

    private static Reader rows(BufferedReader in) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line = in.readLine(); !line.equals(END); line = in.readLine()) {
            rows.append(line).append('\n');
        }
        return new StringReader(rows.toString());
    }

    private static String version(Statement statement, String schema) throws SQLException {
        try (ResultSet version = statement.executeQuery(
                "select max(version::int) from " + schema + ".flyway_schema_history where version is not null")) {
            version.next();
            return version.getString(1);
        }
    }

    private record Table(String name, String columns) {}

    private static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                tables.add(new Table(found.getString("name"), found.getString("columns")));
            }
        }
        return tables;
    }

    private static CopyManager copies(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }
}
