package fr.fondationdesterritoires.platform.web;

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

    public static PageRequest first() {
        return new PageRequest(null, DEFAULT_LIMIT);
    }

    public int limitPlusOne() {
        return limit + 1;
    }
}
