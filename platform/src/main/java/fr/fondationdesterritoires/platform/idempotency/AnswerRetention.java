package fr.fondationdesterritoires.platform.idempotency;

import fr.fondationdesterritoires.platform.Failures;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets answers after a week: nobody repeats a request for longer, and answers may name people. */
final class AnswerRetention implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AnswerRetention.class);

    private final DatabaseClient database;
    private volatile @Nullable Disposable running;

    AnswerRetention(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public void start() {
        running = Flux.interval(Duration.ofMinutes(1), Duration.ofHours(1))
                .onBackpressureDrop()
                .concatMap(tick -> forget())
                .subscribe();
    }

    private Mono<Void> forget() {
        return database.sql("delete from platform.idempotency where created_at < clock_timestamp() - interval '7 days'")
                .then()
                .onErrorResume(away -> {
                    log.warn("Old answers could not be forgotten; the next hour will: {}", Failures.inShort(away));
                    return Mono.empty();
                });
    }

    @Override
    public void stop() {
        Disposable stopping = running;
        if (stopping != null) {
            stopping.dispose();
        }
        running = null;
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
