package fr.fondationdesterritoires.platform.support;

import fr.fondationdesterritoires.platform.web.Administrators;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The door of the support view: administrators only, and nobody is looked at or searched for without a trace of it, in
 * {@code platform.lookups} and {@code platform.searches}.
 */
public final class Lookups {

    private final DatabaseClient database;

    Lookups(DatabaseClient database) {
        this.database = database;
    }

    /** What is looked at, once it is written down who looked. */
    public <T> Mono<T> traced(CurrentPerson by, UUID person, Supplier<Mono<T>> look) {
        return Administrators.only(by).then(Mono.defer(() -> note(by, person))).then(Mono.defer(look));
    }

    /** What is found, once it is written down who searched and how many people that shows. */
    public <T> Mono<List<T>> traced(CurrentPerson by, Flux<T> search) {
        return Administrators.only(by)
                .thenMany(search)
                .collectList()
                .flatMap(found -> note(by, found.size()).thenReturn(found));
    }

    private Mono<Void> note(CurrentPerson by, int found) {
        return database.sql("insert into platform.searches (searched_by, found) values ($1, $2)")
                .bind(0, by.id())
                .bind(1, found)
                .then();
    }

    private Mono<Void> note(CurrentPerson by, UUID person) {
        return database.sql("insert into platform.lookups (looked_by, person_id) values ($1, $2)")
                .bind(0, by.id())
                .bind(1, person)
                .then();
    }
}
