package fr.fondationdesterritoires.gateway.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of this site, whatever was asked for. */
final class ReturnTo {

    static final String HOME = "/";

    private static final String ATTRIBUTE = ReturnTo.class.getName();
    private static final int LONGEST = 2000;

    private ReturnTo() {}

    static String attribute() {
        return ATTRIBUTE;
    }

    /** The page asked for, or the home page if it is not a page of ours. */
    static String pageOf(@Nullable String asked) {
        return asked != null && isPageOfOurs(asked) ? asked : HOME;
    }

    /** Browsers read a backslash as a slash and skip control characters: what they could read otherwise is refused. */
    private static boolean isPageOfOurs(String asked) {
        if (asked.length() > LONGEST || !asked.startsWith("/") || asked.startsWith("//")) {
            return false;
        }
        if (asked.chars().anyMatch(letter -> letter <= ' ' || letter == '\\' || letter >= 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(asked);
            String path = uri.getPath();
            return uri.getScheme() == null && uri.getRawAuthority() == null && path != null && isPage(path);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isPage(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !path.contains("/.")
                && !path.startsWith("/login")
                && !path.startsWith("/logout")
                && !path.startsWith("/oauth2/")
                && (!path.startsWith("/api/") || path.startsWith("/api/docs"));
    }
}
