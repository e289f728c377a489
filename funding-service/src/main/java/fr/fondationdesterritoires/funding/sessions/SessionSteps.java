package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * That something changed in a session, and about which item; kept for a day. A step's number is made of its instant, so
 * that gaps tell nobody how many steps were hidden from them.
 */
@Component
class SessionSteps {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DatabaseClient database;

    SessionSteps(DatabaseClient database) {
        this.database = database;
    }

    /** Under the session's lock: numbers rise. */
    Mono<Void> add(SessionId session, Optional<ItemId> item, Instant now) {
        var statement = database.sql("""
                        insert into session_step
                        select :session, greatest(:step, coalesce(max(step), 0) + 1), :item, :now
                        from session_step where session_id = :session""")
                .bind("session", session.value())
                .bind("step", ChronoUnit.MICROS.between(Instant.EPOCH, now))
                .bind("now", now);
        return item.map(id -> statement.bind("item", id.value()))
                .orElseGet(() -> statement.bindNull("item", UUID.class))
                .then();
    }

    /** Forgets what is too old to be waited for; of several instances, each takes what the others do not hold. */
    Mono<Void> forget(Instant now) {
        return database.sql("""
                        delete from session_step where (session_id, step) in (
                            select session_id, step from session_step
                            where at < :old for update skip locked)""").bind("old", now.minus(KEPT)).then();
    }

    /** The last step that is not about a hidden item; 0 where there is none. */
    Mono<Long> last(SessionId session, Collection<ItemId> hidden) {
        return database.sql("""
                        select coalesce(max(step), 0) as step from session_step
                        where session_id = :session and (item_id is null or item_id <> all(:hidden))""")
                .bind("session", session.value())
                .bind("hidden", hidden.stream().map(ItemId::value).toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("step", Long.class)))
                .one();
    }
}
