package fr.fondationdesterritoires.launcher.parts;

import fr.fondationdesterritoires.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Harmless reading, so that a service in training loads what it needs for its work: every GET that its own API
 * description lists, as somebody signed in and as nobody.
 */
public final class Workout {

    private static final Pattern GET_PATH =
            Pattern.compile("\"(/api/[^\"]*)\"\\s*:\\s*\\{(?:(?!\"/api/).)*?\"get\"\\s*:", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";

    private final String token;

    /** Takes the access token of somebody whose sight of nothing does no harm. */
    public Workout(String token) {
        this.token = token;
    }

    void run(String service) {
        var paths = paths(get(service + "/v3/api-docs", true));
        for (var round = 0; round < 2; round++) {
            for (var path : paths) {
                var _ = get(service + path, true);
                var _ = get(service + path, false);
            }
        }
    }

    private static List<String> paths(String description) {
        return GET_PATH.matcher(description)
                .results()
                .map(found -> PARAMETER.matcher(found.group(1)).replaceAll(NOBODYS_ID))
                .filter(path -> !path.contains("stream"))
                .toList();
    }

    private String get(String address, boolean signedIn) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5));
        if (signedIn) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return LocalHttp.send(request.build()).body();
        } catch (IOException noAnswer) {
            return "";
        }
    }
}
