package fr.fondationdesterritoires.gateway;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Stands for every service: tells what it was asked, hangs, breaks the line or streams, by path. */
public final class StubService implements AutoCloseable {

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final Sinks.Many<String> events = Sinks.many().multicast().directBestEffort();
    private final DisposableServer server;

    /** One request as the service had it. */
    public record Seen(
            String method, String path, String authorization, String cookie, String clientAddress, String trace) {}

    private StubService() {
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.get("/v3/api-docs", this::description)
                        .get(
                                "/api/projects/slow",
                                (request, response) ->
                                        response.sendString(Mono.just("late").delayElement(Duration.ofSeconds(20))))
                        .get("/api/projects/breaking", this::breakTwice)
                        .post("/api/projects/breaking", this::breakTwice)
                        .get("/api/notifications/stream", this::stream)
                        .put("/api/projects/{id}/documents/{kind}", this::length)
                        .post("/api/projects/length", this::length)
                        .route(request -> true, this::tell))
                .bindNow();
    }

    public static StubService start() {
        return new StubService();
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public List<Seen> seen(String path) {
        return seen.stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Sends one event to all who listen. */
    public void tell(String event) {
        events.emitNext(event, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    public int listeners() {
        return events.currentSubscriberCount();
    }

    /** The next so many requests to {@code /breaking} find a broken line. */
    public void breaks(int times) {
        broken.set(times);
    }

    @Override
    public void close() {
        server.disposeNow();
    }

    private Mono<Void> description(HttpServerRequest request, HttpServerResponse response) {
        remember(request);
        return response.header("Content-Type", "application/json")
                .sendString(Mono.just("""
                        {"openapi":"3.1.0","paths":{"/api/projects":{"get":{"operationId":"projects"}}},
                         "components":{"schemas":{"Project":{"type":"object"}}}}"""))
                .then();
    }

    private Mono<Void> breakTwice(HttpServerRequest request, HttpServerResponse response) {
        remember(request);
        if (broken.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            response.withConnection(reactor.netty.Connection::dispose);
            return Mono.never();
        }
        return response.sendString(Mono.just("whole")).then();
    }

    /** As a service does, it says nothing at all, not even headers, before its first event. */
    private Mono<Void> stream(HttpServerRequest request, HttpServerResponse response) {
        remember(request);
        return events.asFlux()
                .map(event -> "data: " + event + "\n\n")
                .switchOnFirst((first, all) -> first.hasValue()
                        ? response.sse()
                                .sendObject(all.map(event -> written(response, event)), sent -> true)
                                .then()
                        : Mono.empty())
                .then();
    }

    private static ByteBuf written(HttpServerResponse response, String event) {
        return response.alloc().buffer().writeBytes(event.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Void> length(HttpServerRequest request, HttpServerResponse response) {
        remember(request);
        return response.sendString(request.receive()
                        .map(buffer -> buffer.readableBytes())
                        .reduce(0, Integer::sum)
                        .map(String::valueOf))
                .then();
    }

    private Mono<Void> tell(HttpServerRequest request, HttpServerResponse response) {
        remember(request);
        return request.receive()
                .then(response.header("Content-Type", "application/json")
                        .sendString(Flux.just("{\"answered\":true}"))
                        .then());
    }

    private void remember(HttpServerRequest request) {
        var headers = request.requestHeaders();
        seen.add(new Seen(
                request.method().name(),
                "/" + request.path(),
                headers.get("Authorization", ""),
                headers.get("Cookie", ""),
                headers.get("Client-Address", ""),
                headers.get("traceparent", "")));
    }
}
