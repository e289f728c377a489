package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.funding.applications.domain.Application;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.funding.applications.domain.Candidacy;
import fr.fondationdesterritoires.funding.applications.domain.Overrule;
import fr.fondationdesterritoires.funding.applications.domain.Placement;
import fr.fondationdesterritoires.funding.applications.domain.ProjectId;
import fr.fondationdesterritoires.funding.calls.domain.CallId;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Applications in their states, each beside the whole submission it rests on. */
@Component
class ApplicationStore {

    private static final String COLUMNS = """
            application_id, project_id, call_id, submission_id, round, submission->>'sha256' as sha256, number, state, overruled::text as overruled,
            session_id, item_id, decision_id, withdrawn_at, unmet_rules, requested_cents, premium_rate_points,
            submitted_at, version""";

    private final DatabaseClient database;
    private final JsonMapper json;

    ApplicationStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record StoredApplication(Application application, long version) {

        StoredApplication with(Application changed) {
            return new StoredApplication(changed, version + 1);
        }
    }

    Mono<StoredApplication> find(ApplicationId id) {
        return one("select " + COLUMNS + " from application where application_id = :id", id);
    }

    Mono<StoredApplication> lock(ApplicationId id) {
        return one("select " + COLUMNS + " from application where application_id = :id for update", id);
    }

    /** Empty where the project has no application in the call. */
    Mono<StoredApplication> find(ProjectId project, CallId call) {
        return ofProject("", project, call);
    }

    /** As {@link #find(ProjectId, CallId)}; nobody else changes it before the transaction ends. */
    Mono<StoredApplication> lock(ProjectId project, CallId call) {
        return ofProject(" for update", project, call);
    }

    private Mono<StoredApplication> ofProject(String lock, ProjectId project, CallId call) {
        return database.sql("select " + COLUMNS + " from application where project_id = :project and call_id = :call"
                        + lock)
                .bind("project", project.value())
                .bind("call", call.value())
                .map(this::stored)
                .one();
    }

    Mono<Void> insert(Application application, ProjectSubmitted submission) {
        Candidacy candidacy = application.candidacy();
        return withState(withSubmission(database.sql("""
                        insert into application (application_id, project_id, call_id, submission_id, round, number, title,
                            lead_name, state, overruled, session_id, item_id, decision_id, withdrawn_at, unmet_rules,
                            requested_cents, premium_rate_points, submission, submitted_at, version)
                        values (:id, :project, :call, :submission, :round, :number, :title, :leadName, :state,
                            cast(:overruled as jsonb), :session, :item, :decision, :withdrawnAt, :unmetRules, :requested,
                            :rate, cast(:document as jsonb), :submittedAt, 1)"""), candidacy, submission), application)
                .bind("id", candidacy.id().value())
                .bind("project", candidacy.project().value())
                .bind("call", candidacy.call().value())
                .then()
                .then(keep(candidacy, submission));
    }

    /** The application in a new round: another submission takes the former's place, and the former is kept. */
    Mono<Void> replace(StoredApplication stored, ProjectSubmitted submission) {
        Candidacy candidacy = stored.application().candidacy();
        return withSubmission(database.sql("""
                        update application set submission_id = :submission, round = :round, number = :number,
                            title = :title, lead_name = :leadName, unmet_rules = :unmetRules,
                            requested_cents = :requested, premium_rate_points = :rate,
                            submission = cast(:document as jsonb), submitted_at = :submittedAt
                        where application_id = :id"""), candidacy, submission)
                .bind("id", candidacy.id().value())
                .then()
                .then(save(stored))
                .then(keep(candidacy, submission));
    }

    Mono<Void> save(StoredApplication stored) {
        return withState(database.sql("""
                        update application set state = :state, overruled = cast(:overruled as jsonb),
                            session_id = :session, item_id = :item, decision_id = :decision,
                            withdrawn_at = :withdrawnAt, version = :version
                        where application_id = :id"""), stored.application())
                .bind("id", stored.application().candidacy().id().value())
                .bind("version", stored.version())
                .then();
    }

    // A session's file is what was on its table, whatever is submitted later.
    private Mono<Void> keep(Candidacy candidacy, ProjectSubmitted submission) {
        return database.sql("""
                        insert into application_submission
                        values (:submission, :id, :round, :sha256, cast(:document as jsonb))""")
                .bind("submission", candidacy.submission())
                .bind("id", candidacy.id().value())
                .bind("round", candidacy.round())
                .bind("sha256", candidacy.sha256())
                .bind("document", json.writeValueAsString(submission))
                .then();
    }

    private DatabaseClient.GenericExecuteSpec withSubmission(
            DatabaseClient.GenericExecuteSpec statement, Candidacy candidacy, ProjectSubmitted submission) {
        return statement
                .bind("submission", candidacy.submission())
                .bind("round", candidacy.round())
                .bind("number", candidacy.number())
                .bind("title", submission.dossier().title())
                .bind("leadName", Submissions.leadName(submission))
                .bind(
                        "unmetRules",
                        candidacy.unmetRules().stream().map(Enum::name).toArray(String[]::new))
                .bind("requested", candidacy.requested().cents())
                .bind("rate", candidacy.premiumRatePoints())
                .bind("document", json.writeValueAsString(submission))
                .bind("submittedAt", candidacy.submittedAt());
    }

    private DatabaseClient.GenericExecuteSpec withState(
            DatabaseClient.GenericExecuteSpec statement, Application application) {
        Placement placement = application instanceof Application.InCommittee placed ? placed.placement() : null;
        return statement
                .bind("state", application.stateName())
                .bind(
                        "overruled",
                        nullable(
                                application
                                        .overruled()
                                        .map(json::writeValueAsString)
                                        .orElse(null),
                                String.class))
                .bind("session", nullable(placement == null ? null : placement.session(), UUID.class))
                .bind("item", nullable(placement == null ? null : placement.item(), UUID.class))
                .bind(
                        "decision",
                        nullable(
                                application instanceof Application.Decided decided ? decided.decision() : null,
                                UUID.class))
                .bind(
                        "withdrawnAt",
                        nullable(
                                application instanceof Application.Withdrawn withdrawn ? withdrawn.at() : null,
                                Instant.class));
    }

    private static <T> io.r2dbc.spi.Parameter nullable(@Nullable T value, Class<T> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    private Mono<StoredApplication> one(String sql, ApplicationId id) {
        return database.sql(sql)
                .bind("id", id.value())
                .map(this::stored)
                .one()
                .switchIfEmpty(Refusals.notFound("application"));
    }

    private StoredApplication stored(Readable row) {
        return new StoredApplication(
                application(row, candidacy(row)), Objects.requireNonNull(row.get("version", Long.class)));
    }

    private Application application(Readable row, Candidacy candidacy) {
        String state = Objects.requireNonNull(row.get("state", String.class));
        return switch (state) {
            case "RECEIVED" -> new Application.Received(candidacy);
            case "INELIGIBLE" -> new Application.Ineligible(candidacy);
            case "ELIGIBLE" -> new Application.Eligible(candidacy, overruled(row));
            case "UNDER_REVIEW" -> new Application.UnderReview(candidacy, overruled(row));
            case "IN_COMMITTEE" ->
                new Application.InCommittee(
                        candidacy, overruled(row), new Placement(uuid(row, "session_id"), uuid(row, "item_id")));
            case "FUNDED" -> new Application.Funded(candidacy, overruled(row), uuid(row, "decision_id"));
            case "WAITING_LIST" -> new Application.WaitingListed(candidacy, overruled(row), uuid(row, "decision_id"));
            case "REFUSED" -> new Application.Refused(candidacy, overruled(row), uuid(row, "decision_id"));
            case "DEFERRED" -> new Application.Deferred(candidacy, overruled(row), uuid(row, "decision_id"));
            case "WITHDRAWN" ->
                new Application.Withdrawn(
                        candidacy, overruled(row), Objects.requireNonNull(row.get("withdrawn_at", Instant.class)));
            default -> throw new IllegalStateException("Unknown state " + state);
        };
    }

    private Optional<Overrule> overruled(Readable row) {
        return Optional.ofNullable(row.get("overruled", String.class))
                .map(document -> json.readValue(document, Overrule.class));
    }

    private static Candidacy candidacy(Readable row) {
        String[] unmet = Objects.requireNonNull(row.get("unmet_rules", String[].class));
        return new Candidacy(
                new ApplicationId(uuid(row, "application_id")),
                new ProjectId(uuid(row, "project_id")),
                new CallId(uuid(row, "call_id")),
                uuid(row, "submission_id"),
                Objects.requireNonNull(row.get("round", Integer.class)),
                Objects.requireNonNull(row.get("sha256", String.class)),
                Objects.requireNonNull(row.get("number", String.class)),
                Objects.requireNonNull(row.get("submitted_at", Instant.class)),
                Arrays.stream(unmet).map(EligibilityRule::valueOf).collect(Collectors.toSet()),
                Money.ofCents(Objects.requireNonNull(row.get("requested_cents", Long.class))),
                Objects.requireNonNull(row.get("premium_rate_points", Integer.class)));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }
}
