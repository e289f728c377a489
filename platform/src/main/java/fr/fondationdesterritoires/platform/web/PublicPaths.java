package fr.fondationdesterritoires.platform.web;

import java.util.List;

/** A bean that lists the path patterns anyone may GET, such as {@code /api/calls/{callId}}; all else needs a token. */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
