package fr.fondationdesterritoires.platform.database;

import fr.fondationdesterritoires.platform.Failures;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds out that the database's node is lost, or frozen: it says nothing any more, and the connections to it stay open
 * for as long as the operating system has hope. One connection asks every so often; when there is no answer, all are
 * closed, what waits on them fails at once, and new ones lead to whoever serves now. A long statement is no silence: each
 * connection has a process of its own there.
 */
final class Heartbeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final ConnectionFactory pool;
    private final UnpooledConnections connections;
    private final OwnEventLoops loops;
    private final Duration every;
    private final Duration patience;
    private volatile boolean running;
    private @Nullable Thread beating;

    /** @param patience so long that a busy database, or a busy process here, is not taken for a lost one */
    Heartbeat(ConnectionFactory pool, OwnEventLoops loops, Duration every, Duration patience) {
        this.pool = pool;
        this.connections = new UnpooledConnections(pool);
        this.loops = loops;
        this.every = every;
        this.patience = patience;
    }

    @Override
    public void start() {
        running = true;
        beating = Thread.ofVirtual().name("database-heartbeat").start(this::keepBeating);
    }

    private void keepBeating() {
        try {
            while (running) {
                connect();
                Thread.sleep(every);
            }
        } catch (InterruptedException stopping) {
            log.debug("The heartbeat of the database stops");
        }
    }

    /** Returns once that connection is of no use any more. */
    private void connect() throws InterruptedException {
        Connection connection;
        try {
            connection = Objects.requireNonNull(connections.open().block(patience));
        } catch (RuntimeException away) {
            requireRunning();
            log.debug("The database is away", away);
            return;
        }
        try {
            while (running && beats(connection)) {
                Thread.sleep(every);
            }
        } finally {
            var _ = Mono.from(connection.close()).onErrorComplete().subscribe();
        }
    }

    private boolean beats(Connection connection) throws InterruptedException {
        try {
            return Boolean.TRUE.equals(
                    Flux.from(connection.createStatement("select 1").execute())
                            .flatMap(result -> result.getRowsUpdated())
                            .then(Mono.just(true))
                            .timeout(patience)
                            .block());
        } catch (RuntimeException trouble) {
            requireRunning();
            if (Exceptions.unwrap(trouble) instanceof TimeoutException) {
                closeAll();
            } else {
                log.debug("The heartbeat's connection is closed: {}", Failures.inShort(trouble));
            }
            return false;
        }
    }

    private void closeAll() {
        int closed = loops.closeAll();
        log.warn("The database has not answered for {}: {} connections to it are closed", patience, closed);
        // The pool finds out that one is closed when it hands it out: better to us than to somebody.
        Flux.range(0, closed)
                .concatMap(one -> Mono.from(pool.create())
                        .flatMap(connection -> Mono.from(connection.close()))
                        .onErrorComplete())
                .then()
                .timeout(patience, Mono.empty())
                .block();
    }

    private static void requireRunning() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (beating != null) {
            beating.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
