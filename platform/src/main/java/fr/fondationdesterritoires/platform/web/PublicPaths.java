package fr.fondationdesterritoires.platform.web;

import java.util.List;

/**
 * A bean that lists the path patterns anyone may GET, such as {@code /api/calls/{callId}}; all else needs a token.
 *
 * @param posts those that anyone may POST to: what allows the act is then in the address itself
 */
public record PublicPaths(List<String> patterns, List<String> posts) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
        posts = List.copyOf(posts);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns), List.of());
    }

    public PublicPaths alsoToPost(String... more) {
        return new PublicPaths(patterns, List.of(more));
    }
}
