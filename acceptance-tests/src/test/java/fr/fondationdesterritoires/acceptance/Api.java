package fr.fondationdesterritoires.acceptance;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform's HTTP interface through the gateway, as one person or as nobody. It is patient: told that there were too
 * many requests, it asks again after the time it was told.
 */
final class Api {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 5;

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI base;
    private final @Nullable String token;
    private final Duration patience;

    Api(URI base, @Nullable String token) {
        this(base, token, Duration.ofSeconds(30));
    }

    /** One that waits so long for each answer. */
    Api(URI base, @Nullable String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /** What the platform answered; the body is a missing node where there was none or it was not JSON. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        @CanIgnoreReturnValue
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("%s %s answered %d instead of %d: %s"
                        .formatted(
                                response.request().method(),
                                response.request().uri(),
                                status,
                                expected,
                                response.body()));
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asString();
        }

        String code() {
            return text("code");
        }

        String eTag() {
            return response.headers().firstValue("ETag").orElseThrow(() -> new AssertionError("No ETag"));
        }
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return send(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    Answer put(String path, Object body, String ifMatch) {
        return send("PUT", path, body, Map.of("If-Match", ifMatch));
    }

    Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        try {
            Answer answer = trySend(method, path, body, headers);
            for (int attempt = 1; answer.status() == TOO_MANY_REQUESTS && attempt < ATTEMPTS; attempt++) {
                pause(Duration.ofSeconds(answer.response()
                        .headers()
                        .firstValueAsLong("Retry-After")
                        .orElse(1)));
                answer = trySend(method, path, body, headers);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #send}, once, where the connection may break. */
    Answer trySend(String method, String path, @Nullable Object body, Map<String, String> headers) throws IOException {
        BodyPublisher content = switch (body) {
            case null -> BodyPublishers.noBody();
            case BodyPublisher given -> given;
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json, */*;q=0.5")
                .method(method, content);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), Api::read);
            return new Answer(response.statusCode(), json(response), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A live stream has no end to wait for. */
    private static BodySubscriber<String> read(HttpResponse.ResponseInfo response) {
        return isStream(response) ? new Unread() : BodyHandlers.ofString().apply(response);
    }

    /** Is content with knowing that there is a body. */
    private static final class Unread implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {}

        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onComplete() {}
    }

    private static boolean isStream(HttpResponse.ResponseInfo response) {
        return response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    }

    private static JsonNode json(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode();
    }
}
