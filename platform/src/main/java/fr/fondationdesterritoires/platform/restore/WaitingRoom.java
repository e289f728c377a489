package fr.fondationdesterritoires.platform.restore;

import fr.fondationdesterritoires.platform.Failures;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers in the place of a service that must not do anything yet, where its probes and its metrics are asked for: it
 * lives, and is not ready. However long that lasts, nobody ends it.
 */
final class WaitingRoom implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WaitingRoom.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<String> metrics;
    private @Nullable DisposableServer server;

    private WaitingRoom(Supplier<String> metrics) {
        this.metrics = metrics;
    }

    /**
     * Where the service's own port for that will be, and what it will answer there.
     *
     * @param host none for all addresses of this machine
     */
    record Door(@Nullable String host, int port, Supplier<String> metrics) {}

    /** A port that is taken keeps nothing from being healed. */
    static WaitingRoom open(Door door) {
        WaitingRoom room = new WaitingRoom(door.metrics());
        HttpServer http = HttpServer.create().port(door.port()).handle(room::answer);
        try {
            room.server = (door.host() == null ? http : http.host(door.host())).bindNow(PATIENCE);
        } catch (RuntimeException taken) {
            log.warn("Nobody hears that this service waits: {}", Failures.inShort(taken));
        }
        return room;
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        // The service itself is to answer the next one.
        response.keepAlive(false);
        return switch (request.fullPath()) {
            case "/actuator/health/liveness" -> health(response, HttpResponseStatus.OK, "UP");
            case "/actuator/prometheus" ->
                response.header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .sendString(Mono.fromSupplier(metrics));
            default -> health(response, HttpResponseStatus.SERVICE_UNAVAILABLE, "OUT_OF_SERVICE");
        };
    }

    private static Publisher<Void> health(HttpServerResponse response, HttpResponseStatus status, String word) {
        return response.status(status)
                .header("Content-Type", "application/json")
                .sendString(Mono.just("{\"status\":\"" + word + "\"}"));
    }

    @Override
    public void close() {
        if (server != null) {
            server.disposeNow(PATIENCE);
        }
    }
}
