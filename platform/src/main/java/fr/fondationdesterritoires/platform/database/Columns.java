package fr.fondationdesterritoires.platform.database;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Reads columns that are never null. */
public final class Columns {

    private Columns() {}

    public static <T> T required(Readable row, String name, Class<T> type) {
        T value = row.get(name, type);
        return Objects.requireNonNull(value, name);
    }
}
