package fr.fondationdesterritoires.platform.restore;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The restores of this database, what each lost, and how far everything is told again. */
final class RestoreStore {

    private final DatabaseClient database;

    RestoreStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A restore.
     *
     * @param epoch the one raised by it
     * @param previousEpoch the one that the database was set back into
     */
    record Restore(long epoch, long previousEpoch, Instant restoredTo, boolean healed) {

        private static Restore of(Readable row) {
            return new Restore(
                    required(row, "epoch", Long.class),
                    required(row, "previous_epoch", Long.class),
                    required(row, "restored_to", Instant.class),
                    required(row, "healed", Boolean.class));
        }
    }

    /** An aggregate that could not be told. */
    record Trouble(String source, String key) {}

    /** How far a kind of aggregate is told. */
    record Progress(String source, String lastKey, long told, boolean finished) {

        private static Progress of(Readable row) {
            return new Progress(
                    required(row, "source", String.class),
                    required(row, "last_key", String.class),
                    required(row, "told", Long.class),
                    required(row, "finished", Boolean.class));
        }
    }

    Flux<Restore> restores() {
        return restores("order by epoch");
    }

    /** The restore, locked, unless it is healed already. */
    Mono<Restore> lockUnhealed(long epoch) {
        return restores("where healed_at is null and epoch = " + epoch + " for update")
                .next();
    }

    private Flux<Restore> restores(String which) {
        return database.sql("select epoch, previous_epoch, restored_to, healed_at is not null as healed"
                        + " from platform.restore " + which)
                .map(Restore::of)
                .all();
    }

    Mono<Void> addLost(Restore restore, LostEvent lost) {
        return database.sql("""
                        insert into platform.lost_event values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
                        """)
                .bind(0, restore.epoch())
                .bind(1, lost.id())
                .bind(2, lost.topic())
                .bind(3, lost.key())
                .bind(4, lost.version())
                .bind(5, lost.epoch())
                .bind(6, lost.type())
                .bind(7, lost.at())
                .then();
    }

    Mono<Void> setHealed(Restore restore) {
        return database.sql("update platform.restore set healed_at = clock_timestamp() where epoch = $1")
                .bind(0, restore.epoch())
                .then();
    }

    Mono<List<LostEvent>> lost(Restore restore) {
        return database.sql("select * from platform.lost_event where epoch = $1 order by happened_at, event_id")
                .bind(0, restore.epoch())
                .map(LostEvent::of)
                .all()
                .collectList();
    }

    /** Tells all that others copy, from the first aggregate on, whatever was told before; answers their names. */
    Flux<String> ask(List<SnapshotSource> sources) {
        return Flux.fromIterable(sources)
                .filter(SnapshotSource::isCopied)
                .map(SnapshotSource::name)
                .concatMap(this::ask);
    }

    private Mono<String> ask(String source) {
        return database.sql("""
                        insert into platform.snapshots (source) values ($1)
                        on conflict (source) do update
                        set last_key = '', told = 0, asked_at = clock_timestamp(), finished_at = null
                        """).bind(0, source).then().thenReturn(source);
    }

    /** An aggregate that cannot be told; the reason is no message, which may hold what people wrote. */
    Mono<Void> addTrouble(Trouble trouble, String reason) {
        return database.sql("""
                        insert into platform.snapshot_trouble (source, agg_key, reason) values ($1, $2, $3)
                        on conflict (source, agg_key) do update set reason = excluded.reason, tried_at = clock_timestamp()
                        """)
                .bind(0, trouble.source())
                .bind(1, trouble.key())
                .bind(2, reason)
                .then();
    }

    /** Those that were not tried for a while. */
    Flux<Trouble> troubles(Duration pause) {
        return database.sql("""
                        select source, agg_key from platform.snapshot_trouble
                         where tried_at < clock_timestamp() - make_interval(secs => $1) order by tried_at limit 50
                        """)
                .bind(0, (double) pause.toSeconds())
                .map(row -> new Trouble(required(row, "source", String.class), required(row, "agg_key", String.class)))
                .all();
    }

    /** False if another instance has it in hand, or was quicker. */
    Mono<Boolean> removeTrouble(Trouble trouble) {
        return database.sql("""
                        delete from platform.snapshot_trouble where ctid in (
                            select ctid from platform.snapshot_trouble
                             where source = $1 and agg_key = $2 for update skip locked)
                        """)
                .bind(0, trouble.source())
                .bind(1, trouble.key())
                .fetch()
                .rowsUpdated()
                .map(removed -> removed == 1);
    }

    Flux<Progress> progress() {
        return database.sql("""
                        select source, last_key, told, finished_at is not null as finished
                          from platform.snapshots order by source
                        """).map(Progress::of).all();
    }

    /** False if another instance was quicker. */
    Mono<Boolean> advance(Progress from, String key) {
        return database.sql("""
                        update platform.snapshots set last_key = $1, told = told + 1
                         where source = $2 and last_key = $3 and finished_at is null
                        """)
                .bind(0, key)
                .bind(1, from.source())
                .bind(2, from.lastKey())
                .fetch()
                .rowsUpdated()
                .map(advanced -> advanced == 1);
    }

    Mono<Void> finish(Progress at) {
        return database.sql("""
                        update platform.snapshots set finished_at = clock_timestamp()
                         where source = $1 and last_key = $2 and finished_at is null
                        """).bind(0, at.source()).bind(1, at.lastKey()).then();
    }

    /** Whether everything that was asked for is told, and has left for the topics; what is parked is told of elsewhere. */
    Mono<Boolean> isSettled() {
        return database.sql("""
                        select not exists (select 1 from platform.snapshots where finished_at is null)
                           and not exists (select 1 from platform.snapshot_trouble)
                           and not exists (select 1 from platform.restore where healed_at is null)
                           and not exists (select 1 from platform.outbox o
                                            where o.created_at <= (select max(finished_at) from platform.snapshots)
                                              and not exists (select 1 from platform.outbox_parked p
                                                               where p.topic = o.topic and p.agg_key = o.agg_key))
                               as settled
                        """)
                .map(row -> required(row, "settled", Boolean.class))
                .one();
    }
}
