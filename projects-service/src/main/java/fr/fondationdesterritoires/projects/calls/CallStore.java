package fr.fondationdesterritoires.projects.calls;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.platform.inbox.EventMetadata;
import fr.fondationdesterritoires.projects.rows.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The published calls. */
@Component
class CallStore implements Calls {

    private final DatabaseClient database;
    private final JsonMapper json;

    CallStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<CallPublished> find(UUID callId) {
        return find(List.of(callId)).flatMap(found -> Mono.justOrEmpty(found.get(callId)));
    }

    @Override
    public Mono<Map<UUID, CallPublished>> find(Collection<UUID> callIds) {
        return database.sql("select content::text as content from calls where call_id = any(:ids)")
                .bind("ids", callIds.toArray(UUID[]::new))
                .map(Row.reading(row -> json.readValue(row.text("content"), CallPublished.class)))
                .all()
                .collectMap(CallPublished::callId);
    }

    Mono<Void> forget(UUID callId) {
        return database.sql("delete from calls where call_id = :id")
                .bind("id", callId)
                .then();
    }

    /** Keeps the call unless a newer one is there. */
    Mono<Void> keep(CallPublished call, EventMetadata metadata) {
        return database.sql("""
                        insert into calls (call_id, content, opens_at, closes_at, epoch, version)
                        values (:id, cast(:content as jsonb), :opens, :closes, :epoch, :version)
                        on conflict (call_id) do update
                        set content = excluded.content, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                            epoch = excluded.epoch, version = excluded.version
                        where (excluded.epoch, excluded.version) > (calls.epoch, calls.version)""")
                .bind("id", call.callId())
                .bind("content", json.writeValueAsString(call))
                .bind("opens", call.opensAt())
                .bind("closes", call.closesAt())
                .bind("epoch", metadata.restoreEpoch())
                .bind("version", metadata.aggregateVersion())
                .then();
    }
}
