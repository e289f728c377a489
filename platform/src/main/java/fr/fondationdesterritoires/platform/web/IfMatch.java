package fr.fondationdesterritoires.platform.web;

/**
 * The version an edit starts from, taken from {@code If-Match: "3"} as a controller argument. Missing: 428
 * {@code if-match-required}; unreadable: 400 {@code if-match-invalid}.
 */
public record IfMatch(long version) {

    public boolean matches(long current) {
        return version == current;
    }

    /** The {@code ETag} that a later {@code If-Match} brings back. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
