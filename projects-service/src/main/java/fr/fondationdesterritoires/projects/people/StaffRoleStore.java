package fr.fondationdesterritoires.projects.people;

import fr.fondationdesterritoires.contracts.projects.StaffRoleChanged.Change;
import fr.fondationdesterritoires.contracts.vocabulary.StaffRole;
import fr.fondationdesterritoires.platform.web.Cursor;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.projects.rows.Perhaps;
import fr.fondationdesterritoires.projects.rows.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trace of staff roles, and who is known to hold one. */
@Component
class StaffRoleStore {

    private static final String LOCK = "staff-roles";
    private static final String UNDER_WAY =
            "not exists (select from staff_role_outcomes o where o.change_id = c.change_id)";
    private static final String COLUMNS = "change_id, position, person_id, role, change, changed_by, reason, asked_at";

    private final DatabaseClient database;

    StaffRoleStore(DatabaseClient database) {
        this.database = database;
    }

    /** What is to change, before it has a place in the trace. */
    record Wanted(
            UUID person,
            StaffRole role,
            Change change,
            @Nullable UUID by,
            String reason) {}

    /** A line of the trace with its people's names, none for whom the platform does not know (any more). */
    record Line(
            StaffRoleChange change,
            Optional<String> personName,
            Optional<String> byName,
            Optional<Boolean> done,
            Optional<Instant> settledAt) {}

    /** One change at a time is looked at, until the transaction ends. */
    Mono<Void> lock() {
        return database.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:lock, 0))) locked")
                .bind("lock", LOCK)
                .fetch()
                .all()
                .then();
    }

    /** Whether that role is just being given to the same person, or taken. */
    Mono<Boolean> isUnderWay(UUID person, StaffRole role) {
        return exists(UNDER_WAY + " and c.person_id = :person and c.role = :role", person, role);
    }

    /** Whether that role is just being given to somebody else, or taken from them. */
    Mono<Boolean> isUnderWayForAnother(UUID person, StaffRole role, Change change) {
        return exists(
                UNDER_WAY + " and c.person_id <> :person and c.role = :role and c.change = '" + change + "'",
                person,
                role);
    }

    private Mono<Boolean> exists(String condition, UUID person, StaffRole role) {
        return database.sql("select exists (select from staff_role_changes c where " + condition + ") as found")
                .bind("person", person)
                .bind("role", role.name())
                .map(Row.reading(row -> row.flag("found")))
                .one();
    }

    Mono<StaffRoleChange> add(Wanted wanted, Instant at) {
        return database.sql("""
                        insert into staff_role_changes (change_id, person_id, role, change, changed_by, reason, asked_at)
                        values (:id, :person, :role, :change, :by, :reason, :at) returning\s""" + COLUMNS)
                .bind("id", UUID.randomUUID())
                .bind("person", wanted.person())
                .bind("role", wanted.role().name())
                .bind("change", wanted.change().name())
                .bind("by", Perhaps.bound(Optional.ofNullable(wanted.by()), UUID.class))
                .bind("reason", wanted.reason())
                .bind("at", at)
                .map(Row.reading(StaffRoleStore::change))
                .one();
    }

    /** False if it was settled before. */
    Mono<Boolean> settle(StaffRoleChange change, boolean done, Instant at) {
        return database.sql("""
                        insert into staff_role_outcomes (change_id, done, settled_at) values (:id, :done, :at)
                        on conflict do nothing""")
                .bind("id", change.id())
                .bind("done", done)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(settled -> settled == 1);
    }

    /** The place in the trace of the person's latest change that was done; 0 if there was none. */
    Mono<Long> lastDone(UUID person) {
        return database.sql("""
                        select coalesce(max(c.position), 0) as position
                          from staff_role_changes c join staff_role_outcomes o using (change_id)
                         where c.person_id = :person and o.done""")
                .bind("person", person)
                .map(Row.reading(row -> row.number("position")))
                .one();
    }

    /** Changes that were asked for before that instant, and of which nobody knows what came. */
    Flux<StaffRoleChange> interrupted(Instant askedBefore) {
        return database.sql("select " + COLUMNS + """
                         from staff_role_changes c
                        where asked_at < :before and\s""" + UNDER_WAY + " order by position limit 20")
                .bind("before", askedBefore)
                .map(Row.reading(StaffRoleStore::change))
                .all();
    }

    /** Who may hold the role: by the last token that we saw, or by the trace. */
    Flux<UUID> perhapsHolding(StaffRole role) {
        return database.sql("""
                        select person_id from people where :role = any(staff_roles)
                        union
                        select person_id from staff_role_changes where role = :role and change = 'GIVEN'""")
                .bind("role", role.name())
                .map(Row.reading(row -> row.uuid("person_id")))
                .all();
    }

    /** Whether somebody came, was invited, or stands in the trace. */
    Mono<Boolean> isKnown(UUID person) {
        return database.sql("""
                        select exists (select from people where person_id = :person
                                        union all select from contacts where contact_id = :person
                                        union all select from staff_role_changes where person_id = :person) as found""")
                .bind("person", person)
                .map(Row.reading(row -> row.flag("found")))
                .one();
    }

    /** The latest first. */
    Flux<Line> trace(Optional<UUID> person, PageRequest page) {
        Cursor after = page.after();
        return database.sql("""
                        select c.*, o.done, o.settled_at, whom.display_name as person_name, by.display_name as by_name
                          from staff_role_changes c
                          left join staff_role_outcomes o using (change_id)
                          left join people whom on whom.person_id = c.person_id
                          left join people by on by.person_id = c.changed_by
                         where (:everybody or c.person_id = :person) and c.position < :before
                         order by c.position desc limit :limit""")
                .bind("everybody", person.isEmpty())
                .bind("person", person.orElse(new UUID(0, 0)))
                .bind("before", after == null ? Long.MAX_VALUE : after.number(0))
                .bind("limit", page.limitPlusOne())
                .map(Row.reading(StaffRoleStore::line))
                .all();
    }

    private static Line line(Row row) {
        return new Line(
                change(row),
                row.perhapsText("person_name"),
                row.perhapsText("by_name"),
                Optional.ofNullable(row.columns().get("done", Boolean.class)),
                row.perhapsInstant("settled_at"));
    }

    private static StaffRoleChange change(Row row) {
        return new StaffRoleChange(
                row.uuid("change_id"),
                row.number("position"),
                row.uuid("person_id"),
                row.word("role", StaffRole.class),
                row.word("change", Change.class),
                row.perhapsUuid("changed_by").orElse(null),
                row.text("reason"),
                row.instant("asked_at"));
    }
}
