package fr.fondationdesterritoires.platform.telemetry;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What shows that events do not flow: rows and age of the outbox, keys that are parked. Parked rows count as parked,
 * not as late.
 */
final class QueueFigures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(QueueFigures.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final String QUERY = """
            select count(*) as rows,
                   coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)::float8 as age,
                   (select count(*) from platform.outbox_parked) as outbox_parked,
                   (select count(distinct (consumer, topic, agg_key)) from platform.inbox_parked) as inbox_parked
              from platform.outbox o
             where not exists (select 1 from platform.outbox_parked p
                                where p.topic = o.topic and p.agg_key = o.agg_key)
            """;

    private final DatabaseClient database;
    private volatile Figures figures = new Figures(0, 0, 0, 0);
    private volatile @Nullable Disposable counting;

    private record Figures(long rows, double age, long outboxParked, long inboxParked) {}

    QueueFigures(DatabaseClient database, MeterRegistry meters) {
        this.database = database;
        Gauge.builder("outbox.rows", () -> figures.rows())
                .description("Events waiting to be relayed")
                .register(meters);
        Gauge.builder("outbox.age", () -> figures.age())
                .baseUnit("seconds")
                .description("How long the oldest has waited")
                .register(meters);
        Gauge.builder("outbox.parked.keys", () -> figures.outboxParked())
                .description("Keys with an event that the broker refuses")
                .register(meters);
        Gauge.builder("inbox.parked.keys", () -> figures.inboxParked())
                .description("Keys with an event whose effect failed")
                .register(meters);
    }

    @Override
    public void start() {
        counting = Flux.interval(Duration.ofSeconds(1), EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> count())
                .subscribe();
    }

    private Mono<Void> count() {
        return database.sql(QUERY)
                .map(QueueFigures::read)
                .one()
                .doOnNext(now -> figures = now)
                .then()
                .onErrorResume(away -> {
                    log.debug("The queues could not be counted", away);
                    return Mono.empty();
                });
    }

    private static Figures read(Readable row) {
        return new Figures(
                required(row, "rows", Long.class),
                required(row, "age", Double.class),
                required(row, "outbox_parked", Long.class),
                required(row, "inbox_parked", Long.class));
    }

    @Override
    public void stop() {
        Disposable running = counting;
        if (running != null) {
            running.dispose();
        }
        counting = null;
    }

    @Override
    public boolean isRunning() {
        return counting != null;
    }
}
