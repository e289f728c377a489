package fr.fondationdesterritoires.platform.restore;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows that hold a kind of aggregate, by their key. */
public final class AggregateRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient database;
    private final String keys;
    private final String column;
    private final boolean uuids;

    private AggregateRows(DatabaseClient database, String table, String column, String condition, boolean uuids) {
        this.database = database;
        this.keys = "select " + column + "::text as key from " + table + " where " + condition + " and " + column;
        this.column = column;
        this.uuids = uuids;
    }

    public static AggregateRows byUuid(DatabaseClient database, String table, String column) {
        return new AggregateRows(database, table, column, "true", true);
    }

    /** Only those of which others were told. */
    public static AggregateRows byUuid(DatabaseClient database, String table, String column, String condition) {
        return new AggregateRows(database, table, column, condition, true);
    }

    public static AggregateRows byText(DatabaseClient database, String table, String column) {
        return new AggregateRows(database, table, column, "true", false);
    }

    /** The next keys in order; an empty text comes before the first. */
    public Flux<String> after(String key, int limit) {
        return database.sql(keys + " > $1 order by " + column + " limit $2")
                .bind(0, uuids ? key.isEmpty() ? BEFORE_ALL : UUID.fromString(key) : key)
                .bind(1, limit)
                .map(AggregateRows::key)
                .all();
    }

    /** The key, if there is such a row, which nobody else changes until the transaction ends. */
    public Mono<String> lock(String key) {
        return uuids && !isUuid(key)
                ? Mono.empty()
                : database.sql(keys + " = $1 for update")
                        .bind(0, uuids ? UUID.fromString(key) : key)
                        .map(AggregateRows::key)
                        .one();
    }

    private static String key(Readable row) {
        return required(row, "key", String.class);
    }

    private static boolean isUuid(String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
