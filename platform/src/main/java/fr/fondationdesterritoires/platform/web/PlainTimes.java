package fr.fondationdesterritoires.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Times from outside: as text, in a year of four digits. Java counts further than any database or calendar. */
final class PlainTimes<T> extends StdDeserializer<T> {

    private static final int LAST_YEAR = 9999;

    private final ValueDeserializer<T> reading;
    private final YearOf<T> year;

    private interface YearOf<T> {
        int of(T time);
    }

    private PlainTimes(Class<T> type, ValueDeserializer<T> reading, YearOf<T> year) {
        super(type);
        this.reading = reading;
        this.year = year;
    }

    static SimpleModule module() {
        return new SimpleModule("plain-times")
                .addDeserializer(
                        Instant.class,
                        new PlainTimes<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                instant -> instant.atOffset(ZoneOffset.UTC).getYear()))
                .addDeserializer(
                        LocalDate.class,
                        new PlainTimes<>(LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate::getYear));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw unexpected(parser, "A time is told as text");
        }
        T time = reading.deserialize(parser, context);
        if (time == null || !isPlain(year.of(time))) {
            throw unexpected(parser, "A year has four digits");
        }
        return time;
    }

    static boolean isPlain(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private InvalidFormatException unexpected(JsonParser parser, String why) {
        return InvalidFormatException.from(parser, why, "", handledType());
    }
}
