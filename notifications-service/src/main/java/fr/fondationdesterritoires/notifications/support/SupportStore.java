package fr.fondationdesterritoires.notifications.support;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the way of messages across the features' tables, and none of their facts. */
@Repository
class SupportStore {

    private static final int MOST = 100;

    private final DatabaseClient database;

    SupportStore(DatabaseClient database) {
        this.database = database;
    }

    /** A message, and its mail if one goes with it. */
    record Sent(
            UUID messageId,
            String kind,
            Instant happened,
            @Nullable Instant readAt,
            @Nullable Mail mail) {}

    /**
     * Where a mail stands.
     *
     * @param trouble a word of ours for what the last attempt met
     * @param dueAt when it is tried next
     */
    record Mail(
            String state,
            int attempts,
            @Nullable String trouble,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant dueAt) {}

    /** Something that names the person and has not been told, or not to everybody. */
    record Waiting(
            UUID noticeId,
            String occurrence,
            int attempts,
            @Nullable String trouble,
            Instant happened,
            Instant dueAt) {}

    /** What this service could not do with events about the person or projects whose alliance they belong to. */
    record Parked(String consumer, String topic, String key, long events, Instant since) {}

    record Lookup(
            long lookupId,
            UUID lookedBy,
            @Nullable String lookedByName,
            UUID personId,
            @Nullable String personName,
            Instant at) {}

    Mono<Boolean> isReachable(UUID person) {
        return database.sql("select exists (select 1 from person where person_id = :person) as known")
                .bind("person", person)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Long> unread(UUID person) {
        return database.sql("select count(*) from message where person_id = :person and read_at is null")
                .bind("person", person)
                .mapValue(Long.class)
                .one();
    }

    Flux<Sent> messages(UUID person) {
        return database.sql("""
                        select m.message_id, m.kind, m.happened, m.read_at, d.state, d.attempts, d.trouble, d.created_at,
                               d.changed_at, d.due_at
                        from message m left join delivery d using (message_id)
                        where m.person_id = :person order by m.position desc limit :most
                        """)
                .bind("person", person)
                .bind("most", MOST)
                .map(SupportStore::sent)
                .all();
    }

    Flux<Waiting> notices(UUID person) {
        return database.sql("""
                        select notice_id, occurrence, attempts, trouble, happened, due_at from notice
                        where :person = any(named) or project_id in (select project_id from membership
                                                                     join alliance using (organisation_id)
                                                                     where person_id = :person)
                        order by happened desc limit :most
                        """)
                .bind("person", person)
                .bind("most", MOST)
                .map(row -> new Waiting(
                        required(row, "notice_id", UUID.class),
                        required(row, "occurrence", String.class),
                        required(row, "attempts", Integer.class),
                        row.get("trouble", String.class),
                        required(row, "happened", Instant.class),
                        required(row, "due_at", Instant.class)))
                .all();
    }

    Flux<Parked> parked(UUID person) {
        return database.sql("""
                        select consumer, topic, agg_key, count(*) as events, min(parked_at) as since
                        from platform.inbox_parked
                        where agg_key = cast(:person as text)
                           or agg_key in (select cast(project_id as text) from membership
                                          join alliance using (organisation_id) where person_id = :person)
                        group by consumer, topic, agg_key order by since
                        """)
                .bind("person", person)
                .map(row -> new Parked(
                        required(row, "consumer", String.class),
                        required(row, "topic", String.class),
                        required(row, "agg_key", String.class),
                        required(row, "events", Long.class),
                        required(row, "since", Instant.class)))
                .all();
    }

    Flux<Lookup> lookups(PageRequest page) {
        Cursor after = page.after();
        return database.sql("""
                        select l.id, l.looked_by, by.display_name as by_name, l.person_id, l.looked_at,
                               whom.display_name as person_name
                        from platform.lookups l
                        left join person by on by.person_id = l.looked_by
                        left join person whom on whom.person_id = l.person_id
                        where l.id < :before order by l.id desc limit :limit
                        """)
                .bind("before", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("limit", page.limitPlusOne())
                .map(row -> new Lookup(
                        required(row, "id", Long.class),
                        required(row, "looked_by", UUID.class),
                        row.get("by_name", String.class),
                        required(row, "person_id", UUID.class),
                        row.get("person_name", String.class),
                        required(row, "looked_at", Instant.class)))
                .all();
    }

    private static Sent sent(Readable row) {
        String state = row.get("state", String.class);
        return new Sent(
                required(row, "message_id", UUID.class),
                required(row, "kind", String.class),
                required(row, "happened", Instant.class),
                row.get("read_at", Instant.class),
                state == null ? null : mail(state, row));
    }

    private static Mail mail(String state, Readable row) {
        return new Mail(
                state,
                required(row, "attempts", Integer.class),
                row.get("trouble", String.class),
                required(row, "created_at", Instant.class),
                required(row, "changed_at", Instant.class),
                row.get("due_at", Instant.class));
    }
}
