package fr.fondationdesterritoires.territories.matching;

import static fr.fondationdesterritoires.platform.database.Columns.required;

import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.reference.TerritoryCode;
import fr.fondationdesterritoires.territories.matching.domain.Match;
import fr.fondationdesterritoires.territories.matching.domain.MatchId;
import fr.fondationdesterritoires.territories.matching.domain.MatchedProject;
import fr.fondationdesterritoires.territories.matching.domain.Matching;
import fr.fondationdesterritoires.territories.matching.domain.MatchingRefusal;
import fr.fondationdesterritoires.territories.matching.domain.Standing;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The matchings, each under the lock of its project's row. */
@Repository
class MatchingStore {

    private final DatabaseClient database;
    private final JsonMapper json;

    MatchingStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A matching that no other transaction changes until this one ends. */
    record Locked(Matching matching, long version) {}

    private record Row(MatchedProject project, Standing standing, long version) {}

    /** Keeps the submission's copy, new or in place of the one before, and locks its matching. */
    Mono<Locked> keep(SubmittedProject submitted) {
        MatchedProject project = submitted.project();
        return database.sql("""
                        insert into matchings (project_id, submission_id, call_id, number, title, summary, lead_name,
                            territories, sdgs, alliance, confirmed, dossier, standing, version, submitted_at)
                        values (:project, :submission, :call, :number, :title, :summary, :lead,
                            :territories, :sdgs, :alliance, :confirmed, cast(:dossier as jsonb), 'OPEN', 0, :submittedAt)
                        on conflict (project_id) do update
                        set submission_id = excluded.submission_id, call_id = excluded.call_id,
                            number = excluded.number, title = excluded.title, summary = excluded.summary,
                            lead_name = excluded.lead_name, territories = excluded.territories,
                            sdgs = excluded.sdgs, alliance = excluded.alliance, confirmed = excluded.confirmed,
                            dossier = excluded.dossier, submitted_at = excluded.submitted_at
                        returning *
                        """)
                .bind("project", project.projectId())
                .bind("submission", project.submissionId())
                .bind("call", submitted.callId())
                .bind("number", submitted.number())
                .bind("title", project.title())
                .bind("summary", submitted.summary())
                .bind("lead", submitted.leadName())
                .bind("territories", codes(project.territories()))
                .bind("sdgs", project.sdgs().toArray(Integer[]::new))
                .bind("alliance", project.alliance().toArray(UUID[]::new))
                .bind("confirmed", submitted.confirmed().toArray(UUID[]::new))
                .bind("dossier", json.writeValueAsString(submitted.dossier()))
                .bind("submittedAt", submitted.submittedAt())
                .map(MatchingStore::row)
                .one()
                .flatMap(this::withMatches);
    }

    /** The project's matching, locked; empty if there is none. */
    Mono<Locked> lock(UUID project) {
        return database.sql("select * from matchings where project_id = :project for update")
                .bind("project", project)
                .map(MatchingStore::row)
                .one()
                .flatMap(this::withMatches);
    }

    /** The matching with that match, locked. */
    Mono<Locked> lock(MatchId match) {
        return database.sql("select project_id from matches where match_id = :match")
                .bind("match", match.value())
                .map(row -> required(row, "project_id", UUID.class))
                .one()
                .flatMap(this::lock)
                .switchIfEmpty(Refusals.signal(MatchingRefusal.Because.UNKNOWN_MATCH));
    }

    /** The projects whose answer is due, longest first. */
    Flux<UUID> due(Instant now) {
        return database.sql("select project_id from matchings where due_at < :now order by due_at limit 100")
                .bind("now", now)
                .map(row -> required(row, "project_id", UUID.class))
                .all();
    }

    /** The project's matching if its answer is still due and no other instance is at it. */
    Mono<Locked> lockDue(UUID project, Instant now) {
        return database.sql("""
                        select * from matchings where project_id = :project and due_at < :now for update skip locked
                        """)
                .bind("project", project)
                .bind("now", now)
                .map(MatchingStore::row)
                .one()
                .flatMap(this::withMatches);
    }

    /** Looks at the project again later, so that one that fails does not hold up the others. */
    Mono<Void> postpone(UUID project, Instant now, Duration by) {
        return database.sql("update matchings set due_at = :later where project_id = :project and due_at < :now")
                .bind("later", now.plus(by))
                .bind("now", now)
                .bind("project", project)
                .then();
    }

    Mono<Void> save(Matching before, Matching after, long version) {
        Instant due = after.answerDue();
        return database.sql("""
                        update matchings set standing = :standing, due_at = :due, alliance = :alliance,
                            version = :version
                        where project_id = :project
                        """)
                .bind("standing", after.standing().name())
                .bind("due", orNull(due, Instant.class))
                .bind("alliance", after.project().alliance().toArray(UUID[]::new))
                .bind("version", version)
                .bind("project", after.project().projectId())
                .fetch()
                .rowsUpdated()
                .thenMany(Flux.fromIterable(after.matches()))
                .filter(match -> !before.matches().contains(match))
                .concatMap(match -> save(after.project().projectId(), match))
                .then();
    }

    /** Which organisations of the alliance confirmed. */
    Mono<Void> saveConfirmed(UUID project, Set<UUID> confirmed) {
        return database.sql("update matchings set confirmed = :confirmed where project_id = :project")
                .bind("confirmed", confirmed.toArray(UUID[]::new))
                .bind("project", project)
                .then();
    }

    /** One more version of the matching, whose row is locked by it. */
    Mono<Long> nextVersion(UUID project) {
        return database.sql("update matchings set version = version + 1 where project_id = :project returning version")
                .bind("project", project)
                .map(row -> required(row, "version", Long.class))
                .one();
    }

    Mono<Void> keepDecision(UUID project, DecisionOutcome outcome, Instant decidedAt) {
        return database.sql("""
                        insert into matching_decisions (project_id, outcome, decided_at)
                        values (:project, :outcome, :decidedAt)
                        on conflict (project_id) do update
                        set outcome = excluded.outcome, decided_at = excluded.decided_at
                        where matching_decisions.decided_at <= excluded.decided_at
                        """)
                .bind("project", project)
                .bind("outcome", outcome.name())
                .bind("decidedAt", decidedAt)
                .then();
    }

    /** What was decided on the project at or after that instant, if anything. */
    Mono<DecisionOutcome> decisionSince(UUID project, Instant instant) {
        return database.sql("""
                        select outcome from matching_decisions where project_id = :project and decided_at >= :instant
                        """)
                .bind("project", project)
                .bind("instant", instant)
                .map(row -> DecisionOutcome.valueOf(required(row, "outcome", String.class)))
                .one();
    }

    private Mono<Void> save(UUID project, Match match) {
        MatchColumns columns = MatchColumns.of(match.state());
        return database.sql("""
                        insert into matches (match_id, project_id, position, catalyst_id, person_id,
                            nearest_level, shared_sdgs, free_capacity, state, asked_at, answer_by, answered_at,
                            ended_at, decline_reason)
                        values (:id, :project, :position, :catalyst, :person, :level, :sdgs, :free, :state,
                            :askedAt, :answerBy, :answeredAt, :endedAt, :reason)
                        on conflict (match_id) do update
                        set state = excluded.state, asked_at = excluded.asked_at, answer_by = excluded.answer_by,
                            answered_at = excluded.answered_at, ended_at = excluded.ended_at,
                            decline_reason = excluded.decline_reason
                        """)
                .bind("id", match.id().value())
                .bind("project", project)
                .bind("position", match.position())
                .bind("catalyst", match.catalystId().value())
                .bind("person", match.personId())
                .bind("level", match.reasons().nearestLevel().label())
                .bind("sdgs", match.reasons().sharedSdgs().toArray(Integer[]::new))
                .bind("free", match.reasons().freeCapacity())
                .bind("state", columns.state().name())
                .bind("askedAt", orNull(columns.askedAt(), Instant.class))
                .bind("answerBy", orNull(columns.answerBy(), Instant.class))
                .bind("answeredAt", orNull(columns.answeredAt(), Instant.class))
                .bind("endedAt", orNull(columns.endedAt(), Instant.class))
                .bind("reason", orNull(columns.declineReason(), String.class))
                .then();
    }

    private Mono<Locked> withMatches(Row row) {
        return database.sql("select * from matches where project_id = :project order by position")
                .bind("project", row.project().projectId())
                .map(MatchColumns::match)
                .all()
                .collectList()
                .map(matches -> new Locked(new Matching(row.project(), row.standing(), matches), row.version()));
    }

    private static Row row(Readable row) {
        MatchedProject project = new MatchedProject(
                required(row, "project_id", UUID.class),
                required(row, "submission_id", UUID.class),
                required(row, "title", String.class),
                Arrays.stream(required(row, "territories", String[].class))
                        .map(TerritoryCode::of)
                        .toList(),
                List.of(required(row, "sdgs", Integer[].class)),
                Set.of(required(row, "alliance", UUID[].class)));
        return new Row(
                project,
                Standing.valueOf(required(row, "standing", String.class)),
                required(row, "version", Long.class));
    }

    private static String[] codes(List<TerritoryCode> territories) {
        return territories.stream().map(TerritoryCode::toString).toArray(String[]::new);
    }

    private static Object orNull(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }
}
