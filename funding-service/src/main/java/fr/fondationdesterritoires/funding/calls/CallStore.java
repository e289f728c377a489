package fr.fondationdesterritoires.funding.calls;

import fr.fondationdesterritoires.funding.calls.domain.Call;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.funding.calls.domain.CallState;
import fr.fondationdesterritoires.funding.calls.domain.CallTerms;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Calls, their terms whole as one document. */
@Component
class CallStore implements Calls {

    private final DatabaseClient database;
    private final JsonMapper json;

    CallStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record StoredCall(Call call, long version) {}

    Mono<Void> insert(Call.Draft draft, Instant now) {
        return database.sql("""
                        insert into call (call_id, fund_id, committee_id, terms, opens_at, over_at, version, created_at)
                        values (:id, :fund, :committee, cast(:terms as jsonb), :opensAt, :overAt, 1, :now)""")
                .bind("id", draft.id().value())
                .bind("fund", draft.terms().fund().value())
                .bind("committee", draft.terms().committee().value())
                .bind("terms", json.writeValueAsString(draft.terms()))
                .bind("opensAt", draft.terms().window().opensAt())
                .bind("overAt", draft.terms().window().firstInstantAfter())
                .bind("now", now)
                .then();
    }

    Mono<StoredCall> find(CallId id) {
        return one("select *, terms::text as document from call where call_id = :id", id);
    }

    Mono<StoredCall> lock(CallId id) {
        return one("select *, terms::text as document from call where call_id = :id for update", id);
    }

    @Override
    public Mono<Call.Published> published(CallId id) {
        return find(id).map(StoredCall::call).ofType(Call.Published.class).switchIfEmpty(Refusals.notFound("call"));
    }

    Mono<Void> save(Call call, long version) {
        CallTerms terms = call.terms();
        var statement = database.sql("""
                        update call set fund_id = :fund, committee_id = :committee, terms = cast(:terms as jsonb),
                            opens_at = :opensAt, over_at = :overAt, published_at = :publishedAt, version = :version
                        where call_id = :id""")
                .bind("id", call.id().value())
                .bind("fund", terms.fund().value())
                .bind("committee", terms.committee().value())
                .bind("terms", json.writeValueAsString(terms))
                .bind("opensAt", terms.window().opensAt())
                .bind("overAt", terms.window().firstInstantAfter())
                .bind("version", version);
        return (switch (call) {
                    case Call.Draft draft -> statement.bindNull("publishedAt", Instant.class);
                    case Call.Published published -> statement.bind("publishedAt", published.publishedAt());
                })
                .then();
    }

    /** Calls in a state at an instant, the last to open first. */
    Mono<List<StoredCall>> page(Optional<CallState> state, boolean withDrafts, Instant now, PageRequest request) {
        String inState = state.map(CallStore::condition).orElse(withDrafts ? "true" : "published_at is not null");
        var statement = database.sql("select *, terms::text as document from call where " + inState
                + " and (opens_at, call_id) < (:opensAt, :id) order by opens_at desc, call_id desc limit :limit");
        return (inState.contains(":now") ? statement.bind("now", now) : statement)
                .bind("opensAt", request.beforeInstant())
                .bind("id", request.beforeId())
                .bind("limit", request.limitPlusOne())
                .map(this::call)
                .all()
                .collectList();
    }

    private static String condition(CallState state) {
        return switch (state) {
            case DRAFT -> "published_at is null";
            case UPCOMING -> "published_at is not null and opens_at > :now";
            case OPEN -> "published_at is not null and opens_at <= :now and over_at > :now";
            case CLOSED -> "published_at is not null and over_at <= :now";
        };
    }

    private Mono<StoredCall> one(String sql, CallId id) {
        return database.sql(sql).bind("id", id.value()).map(this::call).one().switchIfEmpty(Refusals.notFound("call"));
    }

    private StoredCall call(Readable row) {
        CallId id = new CallId(Objects.requireNonNull(row.get("call_id", UUID.class)));
        CallTerms terms = json.readValue(Objects.requireNonNull(row.get("document", String.class)), CallTerms.class);
        Instant publishedAt = row.get("published_at", Instant.class);
        return new StoredCall(
                publishedAt == null ? new Call.Draft(id, terms) : new Call.Published(id, terms, publishedAt),
                Objects.requireNonNull(row.get("version", Long.class)));
    }
}
