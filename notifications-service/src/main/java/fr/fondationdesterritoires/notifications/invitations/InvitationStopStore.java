package fr.fondationdesterritoires.notifications.invitations;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Those who want no more invitations. */
@Repository
class InvitationStopStore {

    private final DatabaseClient database;

    InvitationStopStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(UUID contact, Instant now) {
        return database.sql("insert into invitation_stop (contact_id, since) values (:id, :now) on conflict do nothing")
                .bind("id", contact)
                .bind("now", now)
                .then();
    }

    Mono<Void> forget(UUID contact) {
        return database.sql("delete from invitation_stop where contact_id = :id")
                .bind("id", contact)
                .then();
    }
}
