package fr.fondationdesterritoires.platform.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code ?cursor=&limit=}, as a controller argument.
 *
 * @param after the last row of the page before; none for the first page
 * @param limit 1 to 100, 20 when not said
 */
public record PageRequest(@Nullable Cursor after, int limit) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAXIMUM_LIMIT = 100;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID GREATEST_ID = new UUID(-1, -1);

    public static PageRequest first() {
        return new PageRequest(null, DEFAULT_LIMIT);
    }

    /** In a list by instant and id, the latest first: the instant before or at which the page begins. */
    public Instant beforeInstant() {
        return after == null ? END_OF_TIME : after.instant(0);
    }

    /** In a list by instant and id, the latest first: the id before which the page begins. */
    public UUID beforeId() {
        return after == null ? GREATEST_ID : after.uuid(1);
    }

    public int limitPlusOne() {
        return limit + 1;
    }
}
