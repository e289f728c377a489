package fr.fondationdesterritoires.territories.people;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The copied names. */
@Repository
class PeopleStore implements People {

    private final DatabaseClient database;

    PeopleStore(DatabaseClient database) {
        this.database = database;
    }

    private record Named(UUID personId, String name) {}

    @Override
    public Mono<Map<UUID, String>> names(Collection<UUID> people) {
        return database.sql("select person_id, display_name from people where person_id = any(:ids)")
                .bind("ids", people.toArray(UUID[]::new))
                .map(row ->
                        new Named(required(row, "person_id", UUID.class), required(row, "display_name", String.class)))
                .all()
                .collectMap(Named::personId, Named::name);
    }

    /** Keeps the name as the event tells it, unless a newer one is known. */
    Mono<Void> keep(PersonChanged changed, EventMetadata metadata) {
        return database.sql("""
                        insert into people (person_id, display_name, restore_epoch, source_version)
                        values (:id, :name, :epoch, :version)
                        on conflict (person_id) do update
                        set display_name = excluded.display_name, restore_epoch = excluded.restore_epoch,
                            source_version = excluded.source_version
                        where (people.restore_epoch, people.source_version)
                            < (excluded.restore_epoch, excluded.source_version)
                        """)
                .bind("id", changed.personId())
                .bind("name", changed.displayName())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }

    Mono<Void> forget(UUID person) {
        return database.sql("delete from people where person_id = :id")
                .bind("id", person)
                .then();
    }
}
