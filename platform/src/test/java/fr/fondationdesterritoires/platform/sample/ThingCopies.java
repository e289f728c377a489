package fr.fondationdesterritoires.platform.sample;

import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.platform.inbox.EventSubscription.Erased;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What another service would keep of things. A thing called "poison" cannot be kept while {@link #refusesPoison}. */
@Component
public class ThingCopies {

    private final DatabaseClient database;
    private volatile boolean refusesPoison = true;

    ThingCopies(DatabaseClient database) {
        this.database = database;
    }

    public void takePoison(boolean takes) {
        refusesPoison = !takes;
    }

    Mono<Void> renamed(ThingRenamed event, EventMetadata metadata) {
        if (refusesPoison && event.name().equals("poison")) {
            throw new IllegalArgumentException("poison");
        }
        return database.sql("""
                        insert into thing_copy (id, name, version, epoch) values ($1, $2, $3, $4)
                        on conflict (id) do update
                           set name = excluded.name, version = excluded.version, epoch = excluded.epoch,
                               effects = thing_copy.effects + 1
                        """)
                .bind(0, event.thingId())
                .bind(1, event.name())
                .bind(2, metadata.aggregateVersion())
                .bind(3, metadata.restoreEpoch())
                .then();
    }

    Mono<Void> erased(Erased erased, EventMetadata metadata) {
        return database.sql("delete from thing_copy where id = $1")
                .bind(0, UUID.fromString(erased.aggregateId()))
                .then();
    }
}
