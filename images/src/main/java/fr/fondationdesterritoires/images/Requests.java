package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the service in training. */
final class Requests {

    /** The first answer of a process that learns takes long. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Requests(String address) {
        this.address = address;
    }

    /**
     * An answer.
     *
     * @param status 0 where there was none
     * @param tag the version, where only the entity tag tells it
     */
    record Answer(int status, String body, String tag) {

        static final Answer NONE = new Answer(0, "", "");

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** A part of the content, or {@code ETag}. */
        JsonNode at(String place) {
            try {
                return place.equals("ETag")
                        ? JsonMapper.shared().valueToTree(tag)
                        : JsonMapper.shared().readTree(body).at(place);
            } catch (JacksonException notJson) {
                return JsonMapper.shared().missingNode();
            }
        }
    }

    /** An empty token, body or version stands for none. */
    Answer send(String method, String path, String token, String body, String version) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!version.isEmpty()) {
            request.header("If-Match", "\"" + version + "\"");
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var tag = answer.headers().firstValue("ETag").orElse("").replace("\"", "");
            return new Answer(answer.statusCode(), answer.body(), tag);
        } catch (IOException noAnswer) {
            return Answer.NONE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ImageFailed("Interrupted while training.", interrupted);
        }
    }
}
