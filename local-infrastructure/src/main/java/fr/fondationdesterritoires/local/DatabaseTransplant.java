package fr.fondationdesterritoires.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets one database back, in place and in one transaction, to the rows of another that was restored aside. Other
 * databases of the same server, and whoever else is connected to it, are left alone.
 */
public final class DatabaseTransplant {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname) as name,
                   string_agg(format('%I', a.attname), ', ' order by a.attnum) as columns,
                   string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum) as shape
              from pg_class c
                   join pg_namespace n on n.oid = c.relnamespace
                   join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                      and a.attgenerated = ''
             where c.relkind = 'r' and n.nspname in ('public', 'platform')
             group by n.nspname, c.relname order by n.nspname, c.relname
            """;

    private static final String SEQUENCES = """
            select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
                   last_value is not null as called
              from pg_sequences where schemaname in ('public', 'platform')
            """;

    private DatabaseTransplant() {}

    private record Table(String columns, String shape) {}

    /**
     * Puts the donor's rows in the place of all rows of the patient but its traces, and raises the restore epoch.
     *
     * @return the epoch from now on
     */
    public static long transplant(Connection donor, Connection patient, Instant to) {
        var by = Directories.temporary("transplant-");
        try {
            patient.setAutoCommit(false);
            donor.setAutoCommit(false);
            var tables = tables(donor);
            requireSame(tables, tables(patient));
            // No trigger keeps what must never be rewritten, and no row is checked before those it refers to are there.
            execute(patient, "set local session_replication_role = replica");
            keepWhatNoInstantTakesBack(patient);
            execute(patient, "truncate " + String.join(", ", tables.keySet()));
            for (var table : tables.entrySet()) {
                copy(donor, patient, table.getKey() + " (" + table.getValue().columns() + ")", by.resolve("rows"));
            }
            setSequences(donor, patient);
            var epoch = raiseEpoch(patient, to);
            patient.commit();
            return epoch;
        } catch (SQLException failed) {
            throw new LocalPartException(String.valueOf(failed.getMessage()), failed);
        } finally {
            Directories.delete(by);
        }
    }

    /** Raising the epoch takes it back. */
    private static void keepWhatNoInstantTakesBack(Connection patient) throws SQLException {
        execute(patient, """
                do $$ begin
                    if to_regprocedure('platform.keep_through_restore()') is not null then
                        perform platform.keep_through_restore();
                    end if;
                end $$
                """);
    }

    private static Map<String, Table> tables(Connection connection) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(rows.getString("name"), new Table(rows.getString("columns"), rows.getString("shape")));
            }
        }
        return tables;
    }

    private static void requireSame(Map<String, Table> then, Map<String, Table> now) {
        if (then.isEmpty()) {
            throw new LocalPartException("At that instant the database had no tables yet.");
        }
        if (!new TreeMap<>(then).equals(new TreeMap<>(now))) {
            var others = new TreeMap<>(now);
            then.forEach((name, table) -> others.remove(name, table));
            throw new LocalPartException("The tables have changed since that instant (" + others.keySet()
                    + "): start the release of that time, restore, then upgrade.");
        }
    }

    /** By way of a file, which both servers reach: they run on this machine, as the same user. */
    private static void copy(Connection donor, Connection patient, String rows, Path file) throws SQLException {
        execute(donor, "copy %s to '%s' with (format binary)".formatted(rows, file));
        execute(patient, "copy %s from '%s' with (format binary)".formatted(rows, file));
        Directories.delete(file);
    }

    private static void setSequences(Connection donor, Connection patient) throws SQLException {
        try (var statement = donor.createStatement();
                var rows = statement.executeQuery(SEQUENCES);
                var set = patient.prepareStatement("select setval(?::regclass, ?, ?)")) {
            while (rows.next()) {
                set.setString(1, rows.getString("name"));
                set.setLong(2, rows.getLong("value"));
                set.setBoolean(3, rows.getBoolean("called"));
                set.executeQuery().close();
            }
        }
    }

    private static long raiseEpoch(Connection patient, Instant to) throws SQLException {
        try (var raise = patient.prepareStatement("select platform.raise_restore_epoch(?)")) {
            raise.setTimestamp(1, Timestamp.from(to));
            try (var rows = raise.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
