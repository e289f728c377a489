package fr.fondationdesterritoires.funding.sessions;

import fr.fondationdesterritoires.funding.applications.Applications;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.committees.domain.CommitteeId;
import fr.fondationdesterritoires.funding.sessions.domain.Item;
import fr.fondationdesterritoires.funding.sessions.domain.ItemId;
import fr.fondationdesterritoires.funding.sessions.domain.Session;
import fr.fondationdesterritoires.funding.sessions.domain.SessionId;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sessions, each one row that is locked by whoever changes it; votes race with the closing for that lock. */
@Component
class SessionStore implements Applications.Sittings {

    private final DatabaseClient database;
    private final SessionDocuments documents;

    SessionStore(DatabaseClient database, SessionDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    record StoredSession(Session session, long version) {}

    Mono<Void> insert(Session session) {
        return database.sql("""
                        insert into session values
                            (:id, :committee, :state, :startsAt, cast(:document as jsonb), 1)""")
                .bind("id", session.id().value())
                .bind("committee", session.plan().committee().value())
                .bind("state", session.stateName())
                .bind("startsAt", session.plan().startsAt())
                .bind("document", documents.write(session))
                .then();
    }

    Mono<StoredSession> find(SessionId id) {
        return one("select document::text as document, version from session where session_id = :id", id);
    }

    @Override
    public Mono<Instant> startOf(UUID session) {
        return database.sql("select starts_at from session where session_id = :id")
                .bind("id", session)
                .map(row -> Objects.requireNonNull(row.get("starts_at", Instant.class)))
                .one();
    }

    Mono<StoredSession> lock(SessionId id) {
        return one("select document::text as document, version from session where session_id = :id for update", id);
    }

    /** Lays down a session that was locked; whoever only votes leaves the rows of its agenda alone. */
    Mono<Void> save(StoredSession before, Session session) {
        return database.sql("""
                        update session set state = :state, document = cast(:document as jsonb), version = :version
                        where session_id = :id""")
                .bind("state", session.stateName())
                .bind("document", documents.write(session))
                .bind("version", before.version() + 1)
                .bind("id", session.id().value())
                .then()
                .then(itemsOf(before.session()).equals(itemsOf(session)) ? Mono.empty() : saveItems(session));
    }

    Mono<List<StoredSession>> page(Collection<CommitteeId> committees, boolean allOfThem, PageRequest request) {
        return database.sql("""
                        select document::text as document, version from session
                        where (:all or committee_id = any(:committees))
                            and (starts_at, session_id) < (:startsAt, :id)
                        order by starts_at desc, session_id desc limit :limit""")
                .bind("all", allOfThem)
                .bind("committees", committees.stream().map(CommitteeId::value).toArray(UUID[]::new))
                .bind("startsAt", request.beforeInstant())
                .bind("id", request.beforeId())
                .bind("limit", request.limitPlusOne())
                .map(this::session)
                .all()
                .collectList();
    }

    /** The item under which the application last came to a table, with what was attested and declared until then. */
    Mono<Item> lastItemOf(ApplicationId application) {
        return database.sql("""
                        select document::text as document, version from session join session_item using (session_id)
                        where application_id = :application order by item_id desc limit 1""")
                .bind("application", application.value())
                .map(this::session)
                .one()
                .flatMap(found -> Mono.justOrEmpty(found.session().agenda().lastOf(application)));
    }

    /** Sessions under way or to come that treat one of these applications, in one order for all who lock them. */
    Flux<SessionId> openWith(Set<ApplicationId> applications) {
        return database.sql("""
                        select distinct session_id from session join session_item using (session_id)
                        where application_id = any(:applications) and state <> 'CLOSED' order by session_id""")
                .bind(
                        "applications",
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .map(SessionStore::id)
                .all();
    }

    /** Sessions under way or to come of these committees. */
    Flux<SessionId> openOf(Set<CommitteeId> committees) {
        return database.sql("""
                        select session_id from session
                        where committee_id = any(:committees) and state <> 'CLOSED' order by session_id""")
                .bind("committees", committees.stream().map(CommitteeId::value).toArray(UUID[]::new))
                .map(SessionStore::id)
                .all();
    }

    private static Set<ItemId> itemsOf(Session session) {
        return session.agenda().all().map(Item::id).collect(Collectors.toSet());
    }

    private Mono<Void> saveItems(Session session) {
        List<Item> items = session.agenda().all().toList();
        UUID[] ids = items.stream().map(Item::id).map(ItemId::value).toArray(UUID[]::new);
        return database.sql("delete from session_item where session_id = :session and item_id <> all(:items)")
                .bind("session", session.id().value())
                .bind("items", ids)
                .then()
                .then(database.sql("""
                                insert into session_item
                                select i.item, :session, i.application
                                from unnest(cast(:items as uuid[]), cast(:applications as uuid[]))
                                    as i (item, application)
                                on conflict do nothing""")
                        .bind("session", session.id().value())
                        .bind("items", ids)
                        .bind(
                                "applications",
                                items.stream()
                                        .map(item -> item.application().value())
                                        .toArray(UUID[]::new))
                        .then());
    }

    private Mono<StoredSession> one(String sql, SessionId id) {
        return database.sql(sql)
                .bind("id", id.value())
                .map(this::session)
                .one()
                .switchIfEmpty(Refusals.notFound("session"));
    }

    private StoredSession session(Readable row) {
        return new StoredSession(
                documents.read(Objects.requireNonNull(row.get("document", String.class))),
                Objects.requireNonNull(row.get("version", Long.class)));
    }

    private static SessionId id(Readable row) {
        return new SessionId(Objects.requireNonNull(row.get("session_id", UUID.class)));
    }

    static Set<ApplicationId> applicationsOf(Session session) {
        return session.agenda().items().stream().map(Item::application).collect(Collectors.toSet());
    }
}
