package fr.fondationdesterritoires.projects.rows;

import fr.fondationdesterritoires.platform.database.Columns;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A row of the database, read by column and type; {@code perhaps…} for columns that may be null. */
@FunctionalInterface
public interface Row {

    Readable columns();

    /** For {@code DatabaseClient}'s {@code map}. */
    static <T> Function<Readable, T> reading(Function<Row, T> reading) {
        return columns -> reading.apply(() -> columns);
    }

    default String text(String column) {
        return required(column, String.class);
    }

    default UUID uuid(String column) {
        return required(column, UUID.class);
    }

    default Instant instant(String column) {
        return required(column, Instant.class);
    }

    default long number(String column) {
        return required(column, Long.class);
    }

    default boolean flag(String column) {
        return required(column, Boolean.class);
    }

    default <E extends Enum<E>> E word(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    default Optional<String> perhapsText(String column) {
        return Optional.ofNullable(columns().get(column, String.class));
    }

    default Optional<UUID> perhapsUuid(String column) {
        return Optional.ofNullable(columns().get(column, UUID.class));
    }

    default Optional<Instant> perhapsInstant(String column) {
        return Optional.ofNullable(columns().get(column, Instant.class));
    }

    default <T> T required(String column, Class<T> type) {
        return Columns.required(columns(), column, type);
    }
}
