package fr.fondationdesterritoires.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.database.Columns;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.testing.RealParts;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@RealParts
@SpringBootTest(properties = "spring.application.name=sample")
class SampleServiceTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transactions;

    @Test
    void what_is_published_takes_effect() throws InterruptedException {
        UUID id = UUID.randomUUID();
        for (int version = 1; version <= 20; version++) {
            transactions
                    .transactional(outbox.append(new ThingRenamed(id, "name " + version, null), version))
                    .block(Duration.ofSeconds(10));
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (version(id) < 20 && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(version(id)).isEqualTo(20);
    }

    private long version(UUID id) {
        return Objects.requireNonNull(database.sql("select version from thing_copy where id = $1")
                .bind(0, id)
                .map(row -> Columns.required(row, "version", Long.class))
                .one()
                .switchIfEmpty(Mono.just(0L))
                .block());
    }
}
