package fr.fondationdesterritoires.notifications.telling;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.notifications.messages.FactsColumn;
import fr.fondationdesterritoires.notifications.telling.domain.Occurrence;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What waits to be told; several instances share it, each taking what no other holds. */
@Repository
class NoticeStore {

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final DatabaseClient database;
    private final FactsColumn column;
    private final Traces traces;
    private final Clock clock;

    NoticeStore(DatabaseClient database, FactsColumn column, Traces traces, Clock clock) {
        this.database = database;
        this.column = column;
        this.traces = traces;
        this.clock = clock;
    }

    /** A notice in hand: no other instance gets it before the transaction ends. It is read apart, which may fail. */
    record Held(
            UUID noticeId,
            Instant createdAt,
            int attempts,
            @Nullable String trace) {}

    /** Why a notice waits to be tried again. */
    enum Trouble {
        /** Somebody concerned is not known yet. */
        INCOMPLETE,
        FAILED
    }

    Mono<Void> add(Notice notice) {
        return Mono.defer(() -> insert(notice, traces.parent()));
    }

    private Mono<Void> insert(Notice notice, @Nullable String trace) {
        Instant now = clock.instant();
        GenericExecuteSpec insert = database.sql("""
                        insert into notice (event_id, occurrence, project_id, subject_id, named, facts, happened,
                                            created_at, due_at, trace)
                        values (:event, :occurrence, :project, :subject, :named, cast(:facts as jsonb), :happened,
                                :now, :now, :trace)
                        """)
                .bind("event", notice.eventId())
                .bind("occurrence", notice.occurrence().name())
                .bind("named", notice.named().toArray(UUID[]::new))
                .bind("facts", column.write(notice.facts()))
                .bind("happened", notice.happened())
                .bind("now", now)
                .bind("trace", Parameters.in(R2dbcType.VARCHAR, trace));
        return bound(bound(insert, "project", notice.projectId()), "subject", notice.subject())
                .then();
    }

    Mono<Held> takeDue() {
        return database.sql("""
                        select notice_id, created_at, attempts, trace
                        from notice where due_at <= :now order by due_at, notice_id limit 1
                        for update skip locked
                        """)
                .bind("now", clock.instant())
                .map(NoticeStore::held)
                .one();
    }

    Mono<Notice> read(Held held) {
        return database.sql("""
                        select event_id, occurrence, project_id, subject_id, named, facts, happened
                        from notice where notice_id = :id
                        """).bind("id", held.noticeId()).map(this::notice).one();
    }

    Mono<Void> done(Held held) {
        return database.sql("delete from notice where notice_id = :id")
                .bind("id", held.noticeId())
                .then();
    }

    /** Tries it again later, each time after a longer wait. */
    Mono<Void> postpone(Held held, Trouble trouble) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(held.attempts(), 20));
        return database.sql("""
                        update notice set due_at = :due, attempts = attempts + 1, trouble = :trouble
                        where notice_id = :id
                        """)
                .bind("due", clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT))
                .bind("trouble", trouble.name())
                .bind("id", held.noticeId())
                .then();
    }

    private static Held held(Readable row) {
        return new Held(
                required(row, "notice_id", UUID.class),
                required(row, "created_at", Instant.class),
                required(row, "attempts", Integer.class),
                row.get("trace", String.class));
    }

    private Notice notice(Readable row) {
        return new Notice(
                required(row, "event_id", UUID.class),
                Occurrence.valueOf(required(row, "occurrence", String.class)),
                row.get("project_id", UUID.class),
                row.get("subject_id", UUID.class),
                List.of(required(row, "named", UUID[].class)),
                column.read(required(row, "facts", String.class)),
                required(row, "happened", Instant.class));
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, String name, @Nullable UUID value) {
        return value == null ? statement.bindNull(name, UUID.class) : statement.bind(name, value);
    }
}
