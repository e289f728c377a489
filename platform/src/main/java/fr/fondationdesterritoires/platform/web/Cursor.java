package fr.fondationdesterritoires.platform.web;

import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sort values of a list's row, so that the next page starts right after it. Opaque to clients. A cursor that
 * was not made by us is refused with 400 {@code cursor-invalid}, also when a value has the wrong form.
 */
public record Cursor(List<String> values) {

    private static final char SEPARATOR = '\u001f';

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    public String encode() {
        byte[] text = String.join(String.valueOf(SEPARATOR), values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    public static Cursor decode(String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(Arrays.asList(text.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            throw invalid();
        }
    }

    public String text(int index) {
        return as(index, Function.identity());
    }

    public UUID uuid(int index) {
        return as(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return as(index, Cursor::plain);
    }

    public long number(int index) {
        return as(index, Long::parseLong);
    }

    /** In a year of four digits, as our own are: Java counts further than the database. */
    private static Instant plain(String text) {
        Instant time = Instant.parse(text);
        if (!PlainTimes.isPlain(time.atOffset(ZoneOffset.UTC).getYear())) {
            throw invalid();
        }
        return time;
    }

    private <T> T as(int index, Function<String, T> reading) {
        if (index >= values.size()) {
            throw invalid();
        }
        try {
            return reading.apply(values.get(index));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid();
        }
    }

    private static RefusalException invalid() {
        return new RefusalException(Refusal.of(Kind.BAD_REQUEST, "cursor-invalid"));
    }
}
