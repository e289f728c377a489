package fr.fondationdesterritoires.platform.outbox;

import fr.fondationdesterritoires.platform.database.Columns;
import fr.fondationdesterritoires.platform.database.UnpooledConnections;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes things and publishes it, as services do, in a process of its own, to be killed; some writers dawdle before
 * they commit and some change their mind. The last argument names the ledger, which gets a line per acknowledged
 * commit: the key and its version.
 */
final class WriterProcess {

    private static final Logger log = LoggerFactory.getLogger(WriterProcess.class);
    private static final int WRITERS = 4;
    private static final int KEYS = 40;
    private static final int ONE_IN = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TransactionalOperator transactions;
    private final DatabaseClient database;
    private final Outbox outbox;
    private final Path ledger;

    private WriterProcess(ProcessParts parts, Path ledger) {
        ConnectionPool pool = new ConnectionPool(ConnectionPoolConfiguration.builder(parts.connections())
                .maxSize(WRITERS)
                .build());
        WakeUps wakeUps = new WakeUps(new UnpooledConnections(pool), lane -> {});
        JsonMapper json = new JsonMapper();
        this.database = DatabaseClient.create(pool);
        this.transactions = TransactionalOperator.create(new R2dbcTransactionManager(pool));
        this.outbox = new TransactionalOutbox(
                new OutboxWriter(database, json, wakeUps::wake),
                new EventSchemas(),
                json,
                Traces.none(),
                Clock.systemUTC(),
                "crash");
        this.ledger = ledger;
        wakeUps.start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        WriterProcess process = new WriterProcess(ProcessParts.of(arguments), Path.of(arguments[arguments.length - 1]));
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread.ofVirtual().name("writer-" + writer).start(process::write);
        }
        ProcessParts.awaitTheEnd();
    }

    private void write() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try {
            while (true) {
                changeOne(random);
                Thread.sleep(random.nextInt(30));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void changeOne(ThreadLocalRandom random) {
        UUID key = keyOf(random.nextInt(KEYS));
        Duration dawdle = Duration.ofMillis(random.nextInt(25));
        boolean changesMind = random.nextInt(ONE_IN) == 0;
        try {
            Long version =
                    transactions.transactional(change(key, dawdle, changesMind)).block(PATIENCE);
            note(key, Objects.requireNonNull(version));
        } catch (RuntimeException unknown) {
            // Rolled back, or committed without our knowing: either way nothing was acknowledged.
            log.debug("No answer for {}", key, unknown);
        }
    }

    /** The same in each process, so that they meet at the same things. */
    private static UUID keyOf(int number) {
        return UUID.nameUUIDFromBytes(("thing " + number).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Long> change(UUID key, Duration dawdle, boolean changesMind) {
        return database.sql("""
                        insert into thing (id, name, version) values ($1, 'a thing', 1)
                        on conflict (id) do update set version = thing.version + 1 returning version
                        """)
                .bind(0, key)
                .map(row -> Columns.required(row, "version", Long.class))
                .one()
                .flatMap(version -> outbox.append(event(key, version), version).thenReturn(version))
                .delayElement(dawdle)
                .flatMap(version -> changesMind ? Mono.error(new ChangedMind()) : Mono.just(version));
    }

    private static ThingRenamed event(UUID key, long version) {
        return new ThingRenamed(key, "name " + version, "because");
    }

    private synchronized void note(UUID key, long version) {
        try {
            Files.writeString(ledger, key + " " + version + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** What a writer meant to roll back. */
    private static final class ChangedMind extends RuntimeException {
        ChangedMind() {
            super("changed its mind", null, false, false);
        }
    }
}
