package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.Api.Answer;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks again, after the time that was told, when the platform says that there were too many requests. */
final class Patient {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 5;

    private Patient() {}

    static Answer get(Api api, String path) {
        return send(api, "GET", path, null, Map.of());
    }

    static Answer send(Api api, String method, String path, @Nullable Object body, Map<String, String> headers) {
        Answer answer = api.send(method, path, body, headers);
        for (int attempt = 1; answer.status() == TOO_MANY_REQUESTS && attempt < ATTEMPTS; attempt++) {
            pause(Duration.ofSeconds(
                    answer.response().headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = api.send(method, path, body, headers);
        }
        return answer;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
