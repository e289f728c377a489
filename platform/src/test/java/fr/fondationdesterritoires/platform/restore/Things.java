package fr.fondationdesterritoires.platform.restore;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription;
import fr.fondationdesterritoires.platform.outbox.Outbox;
import fr.fondationdesterritoires.platform.sample.ThingRenamed;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** A service that publishes things, and one that copies them and hears their news. */
@Configuration(proxyBeanMethods = false)
class Things {

    static final String CONSUMER = "drill";

    private final DatabaseClient database;

    Things(DatabaseClient database) {
        this.database = database;
    }

    /** The act of the publisher. */
    record Rename(DatabaseClient database, Outbox outbox, TransactionalOperator transactions) {

        Mono<Long> to(UUID id, String name) {
            return database.sql("""
                            insert into thing (id, name, version) values ($1, $2, 1)
                            on conflict (id) do update set name = excluded.name, version = thing.version + 1
                            returning version
                            """)
                    .bind(0, id)
                    .bind(1, name)
                    .map(row -> required(row, "version", Long.class))
                    .one()
                    .delayUntil(version -> outbox.append(new ThingRenamed(id, name, null), version))
                    .as(transactions::transactional);
        }
    }

    @Bean
    Rename rename(Outbox outbox, TransactionalOperator transactions) {
        return new Rename(database, outbox, transactions);
    }

    @Bean
    SnapshotSource thingsAsTheyStand() {
        return SnapshotSource.of(
                "things", ThingRenamed.TOPIC, AggregateRows.byUuid(database, "thing", "id"), this::snapshot);
    }

    private Mono<Snapshot> snapshot(String key) {
        UUID id = UUID.fromString(key);
        return database.sql("select name, version from thing where id = $1")
                .bind(0, id)
                .map(row -> Snapshot.of(
                        required(row, "version", Long.class),
                        new ThingRenamed(id, required(row, "name", String.class), null)))
                .one();
    }

    @Bean
    EventSubscription copied() {
        return EventSubscription.named(CONSUMER)
                .copying(ThingRenamed.class, this::keep)
                .onRestored(
                        ThingRenamed.TOPIC,
                        (restored, metadata) -> restored.gone().flatMap(this::forget))
                .rebuilt("update drill_copy set epoch = -1", "delete from drill_copy where epoch = -1");
    }

    @Bean
    EventSubscription news() {
        return EventSubscription.named("news").on(ThingRenamed.class, this::hear);
    }

    private Mono<Void> keep(ThingRenamed event, EventMetadata metadata) {
        return database.sql("""
                        insert into drill_copy (id, name, epoch, version) values ($1, $2, $3, $4)
                        on conflict (id) do update
                        set name = excluded.name, epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.version) > (drill_copy.epoch, drill_copy.version)
                        """)
                .bind(0, event.thingId())
                .bind(1, event.name())
                .bind(2, metadata.restoreEpoch())
                .bind(3, metadata.aggregateVersion())
                .then();
    }

    private Mono<Void> forget(UUID id) {
        return database.sql("delete from drill_copy where id = $1").bind(0, id).then();
    }

    private Mono<Void> hear(ThingRenamed event, EventMetadata metadata) {
        return database.sql("insert into drill_news (name) values ($1)")
                .bind(0, event.name())
                .then();
    }
}
