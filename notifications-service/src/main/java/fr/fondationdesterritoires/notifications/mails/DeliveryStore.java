package fr.fondationdesterritoires.notifications.mails;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.notifications.messages.Messages.Kept;
import fr.fondationdesterritoires.platform.telemetry.Traces;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where each mail stands. A mail is marked as being sent before it is, so that a crash leaves a trace of the doubt. */
@Repository
class DeliveryStore implements Mails {

    private final DatabaseClient database;
    private final Traces traces;
    private final Clock clock;

    DeliveryStore(DatabaseClient database, Traces traces, Clock clock) {
        this.database = database;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Mono<Void> send(Collection<Kept> messages) {
        UUID[] mailed =
                messages.stream().filter(Kept::mailed).map(Kept::messageId).toArray(UUID[]::new);
        if (mailed.length == 0) {
            return Mono.empty();
        }
        return Mono.defer(() -> insert(mailed, traces.parent()));
    }

    private Mono<Void> insert(UUID[] mailed, @Nullable String trace) {
        return database.sql("""
                        insert into delivery (message_id, state, created_at, changed_at, due_at, trace)
                        select unnest(:messages), 'WAITING', :now, :now, :now, :trace
                        """)
                .bind("messages", mailed)
                .bind("now", clock.instant())
                .bind("trace", Parameters.in(R2dbcType.VARCHAR, trace))
                .then();
    }

    /** Marks what is due as being sent; what was being sent when its sender died comes due again with the lease. */
    Flux<Delivery> takeDue(int most, Duration lease) {
        Instant now = clock.instant();
        return database.sql("""
                        update delivery set state = 'SENDING', attempts = attempts + 1, changed_at = :now, due_at = :lease
                        where message_id in (
                            select message_id from delivery
                            where state in ('WAITING', 'SENDING') and due_at <= :now
                            order by due_at limit :most for update skip locked)
                        returning message_id, created_at, attempts, trace
                        """)
                .bind("now", now)
                .bind("lease", now.plus(lease))
                .bind("most", most)
                .map(row -> new Delivery(
                        required(row, "message_id", UUID.class),
                        required(row, "created_at", Instant.class),
                        required(row, "attempts", Integer.class),
                        row.get("trace", String.class)))
                .all();
    }

    /** False if its lease ran out and another instance has taken it since. */
    Mono<Boolean> sent(Delivery delivery) {
        return becomes(delivery, "SENT", null, null);
    }

    Mono<Boolean> failed(Delivery delivery, Trouble trouble) {
        return becomes(delivery, "FAILED", null, trouble);
    }

    Mono<Boolean> waitUntil(Delivery delivery, Instant due, Trouble trouble) {
        return becomes(delivery, "WAITING", due, trouble);
    }

    private Mono<Boolean> becomes(Delivery delivery, String state, @Nullable Instant due, @Nullable Trouble trouble) {
        return database.sql("""
                        update delivery set state = :state, changed_at = :now, due_at = :due, trouble = :trouble,
                            reply_code = :code
                        where message_id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                .bind("state", state)
                .bind("now", clock.instant())
                .bind("due", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, due))
                .bind("trouble", Parameters.in(R2dbcType.VARCHAR, trouble == null ? null : trouble.kind()))
                .bind("code", Parameters.in(R2dbcType.INTEGER, trouble == null ? null : trouble.code()))
                .bind("id", delivery.messageId())
                .bind("attempts", delivery.attempts())
                .fetch()
                .rowsUpdated()
                .map(updated -> updated > 0);
    }
}
