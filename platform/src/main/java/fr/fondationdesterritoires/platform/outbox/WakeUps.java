package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Tells the relays, here at once and elsewhere by {@code NOTIFY}, that a lane has something. Told after the commit, on
 * a connection of its own, many lanes at a time: a notification inside business transactions would put all their
 * commits in one queue. What gets lost is found by the poll.
 */
final class WakeUps implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WakeUps.class);
    private static final String CHANNEL = "platform_outbox";
    private static final Duration COALESCE = Duration.ofMillis(2);

    private final UnpooledConnections connections;
    private final IntConsumer relay;
    private final String self = UUID.randomUUID().toString().substring(0, 8);
    private final Sinks.Many<Integer> told = Sinks.many().unicast().onBackpressureBuffer();
    private final AtomicReference<@Nullable PostgresqlConnection> open = new AtomicReference<>();
    private volatile @Nullable Disposable listening;
    private volatile @Nullable Disposable telling;

    WakeUps(UnpooledConnections connections, IntConsumer relay) {
        this.connections = connections;
        this.relay = relay;
    }

    /** Called after a commit, by any thread. */
    void wake(int lane) {
        relay.accept(lane);
        synchronized (told) {
            Sinks.EmitResult result = told.tryEmitNext(lane);
            if (result.isFailure()) {
                log.trace("Nobody tells others any more");
            }
        }
    }

    @Override
    public void start() {
        listening = connections
                .open()
                .cast(PostgresqlConnection.class)
                .flatMapMany(this::listen)
                .doOnNext(this::heard)
                .then(Mono.<Void>error(() -> new IllegalStateException("The connection ended")))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe();
        telling = told.asFlux()
                .bufferTimeout(Lanes.COUNT, COALESCE, true)
                .concatMap(
                        lanes -> tell(lanes.stream().mapToInt(Integer::intValue).distinct()))
                .subscribe();
    }

    private Flux<Notification> listen(PostgresqlConnection connection) {
        return Flux.from(connection.createStatement("listen " + CHANNEL).execute())
                .concatMap(Result::getRowsUpdated)
                .thenMany(Flux.defer(() -> {
                    open.set(connection);
                    return connection.getNotifications();
                }))
                .doFinally(end -> {
                    open.compareAndSet(connection, null);
                    close(connection);
                });
    }

    private void heard(Notification notification) {
        String[] words = String.valueOf(notification.getParameter()).split(" ", -1);
        if (!words[0].equals(self)) {
            Arrays.stream(words)
                    .skip(1)
                    .filter(word -> word.matches("\\d|1[0-5]"))
                    .mapToInt(Integer::parseInt)
                    .forEach(relay);
        }
    }

    private Mono<Void> tell(IntStream lanes) {
        PostgresqlConnection connection = open.get();
        String message = lanes.mapToObj(String::valueOf).collect(Collectors.joining(" ", self + " ", ""));
        if (connection == null) {
            return Mono.empty();
        }
        return Flux.from(connection
                        .createStatement("select pg_notify($1, $2)")
                        .bind("$1", CHANNEL)
                        .bind("$2", message)
                        .execute())
                .concatMap(result -> result.map((row, metadata) -> true))
                .then()
                .onErrorComplete();
    }

    private static void close(Connection connection) {
        var _ = Mono.from(connection.close()).onErrorComplete().subscribe();
    }

    @Override
    public void stop() {
        dispose(telling);
        dispose(listening);
        telling = null;
        listening = null;
    }

    private static void dispose(@Nullable Disposable running) {
        if (running != null) {
            running.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
