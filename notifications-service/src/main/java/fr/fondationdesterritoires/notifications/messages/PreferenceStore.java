package fr.fondationdesterritoires.notifications.messages;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class PreferenceStore {

    /** Before anybody chose: every mail, at version 0. */
    private static final Preference UNCHOSEN = new Preference(true, 0);

    private final DatabaseClient database;

    PreferenceStore(DatabaseClient database) {
        this.database = database;
    }

    record Preference(boolean mailsOfProgress, long version) {}

    Mono<Preference> find(UUID personId) {
        return database.sql("select mails_of_progress, version from preference where person_id = :person")
                .bind("person", personId)
                .map(row -> new Preference(
                        required(row, "mails_of_progress", Boolean.class), required(row, "version", Long.class)))
                .one()
                .defaultIfEmpty(UNCHOSEN);
    }

    /** Empty if somebody else chose since that version. */
    Mono<Preference> save(UUID personId, boolean mailsOfProgress, long version) {
        return database.sql("""
                        insert into preference as kept (person_id, mails_of_progress, version)
                        select :person, :wanted, 1 where :version = 0 or exists (
                            select 1 from preference where person_id = :person and version = :version)
                        on conflict (person_id) do update
                        set mails_of_progress = excluded.mails_of_progress, version = kept.version + 1
                        where kept.version = :version
                        returning version
                        """)
                .bind("person", personId)
                .bind("wanted", mailsOfProgress)
                .bind("version", version)
                .mapValue(Long.class)
                .one()
                .map(next -> new Preference(mailsOfProgress, next));
    }

    Mono<Void> forget(UUID personId) {
        return database.sql("delete from preference where person_id = :person")
                .bind("person", personId)
                .then();
    }
}
