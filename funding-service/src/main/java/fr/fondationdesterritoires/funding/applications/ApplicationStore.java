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
            application_id, project_id, call_id, submission_id, round, number, state, overruled::text as overruled,
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

    /** What a state holds beside its candidacy. */
    private record Detail(
            @Nullable Overrule overruled,
            @Nullable Placement placement,
            @Nullable UUID decision,
            @Nullable Instant withdrawnAt) {

        static final Detail NONE = new Detail(null, null, null, null);

        static Detail of(Application application) {
            return switch (application) {
                case Application.Received received -> NONE;
                case Application.Ineligible ineligible -> NONE;
                case Application.Eligible eligible -> overruled(eligible.overruled());
                case Application.UnderReview waiting -> overruled(waiting.overruled());
                case Application.InCommittee placed ->
                    new Detail(placed.overruled().orElse(null), placed.placement(), null, null);
                case Application.Funded decided -> decided(decided.decision());
                case Application.WaitingListed decided -> decided(decided.decision());
                case Application.Refused decided -> decided(decided.decision());
                case Application.Deferred decided -> decided(decided.decision());
                case Application.Withdrawn withdrawn -> new Detail(null, null, null, withdrawn.at());
            };
        }

        private static Detail overruled(Optional<Overrule> overrule) {
            return new Detail(overrule.orElse(null), null, null, null);
        }

        private static Detail decided(UUID decision) {
            return new Detail(null, null, decision, null);
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
        return database.sql("select " + COLUMNS + " from application where project_id = :project and call_id = :call")
                .bind("project", project.value())
                .bind("call", call.value())
                .map(this::stored)
                .one();
    }

    Mono<Void> insert(Application application, ProjectSubmitted submission) {
        return write("""
                insert into application (application_id, project_id, call_id, submission_id, round, number, title,
                    lead_name, state, overruled, session_id, item_id, decision_id, withdrawn_at, unmet_rules,
                    requested_cents, premium_rate_points, submission, submitted_at, version)
                values (:id, :project, :call, :submission, :round, :number, :title, :leadName, :state,
                    cast(:overruled as jsonb), :session, :item, :decision, :withdrawnAt, :unmetRules, :requested,
                    :rate, cast(:document as jsonb), :submittedAt, :version)""", application, submission, 1);
    }

    /** The application in a new round: another submission takes the former's place. */
    Mono<Void> replace(StoredApplication application, ProjectSubmitted submission) {
        return write("""
                update application set submission_id = :submission, round = :round, number = :number, title = :title,
                    lead_name = :leadName, state = :state, overruled = cast(:overruled as jsonb),
                    session_id = :session, item_id = :item, decision_id = :decision, withdrawn_at = :withdrawnAt,
                    unmet_rules = :unmetRules, requested_cents = :requested, premium_rate_points = :rate,
                    submission = cast(:document as jsonb), submitted_at = :submittedAt, version = :version
                where application_id = :id and project_id = :project and call_id = :call""", application.application(), submission, application.version());
    }

    Mono<Void> save(StoredApplication stored) {
        Detail detail = Detail.of(stored.application());
        return bind(database.sql("""
                                update application set state = :state, overruled = cast(:overruled as jsonb),
                                    session_id = :session, item_id = :item, decision_id = :decision,
                                    withdrawn_at = :withdrawnAt, version = :version
                                where application_id = :id"""), stored.application(), detail)
                .bind("version", stored.version())
                .then();
    }

    private Mono<Void> write(String sql, Application application, ProjectSubmitted submission, long version) {
        Candidacy candidacy = application.candidacy();
        return bind(database.sql(sql), application, Detail.of(application))
                .bind("project", candidacy.project().value())
                .bind("call", candidacy.call().value())
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
                .bind("submittedAt", candidacy.submittedAt())
                .bind("version", version)
                .then();
    }

    private DatabaseClient.GenericExecuteSpec bind(
            DatabaseClient.GenericExecuteSpec statement, Application application, Detail detail) {
        Overrule overruled = detail.overruled();
        Placement placement = detail.placement();
        return statement
                .bind("id", application.candidacy().id().value())
                .bind("state", application.stateName())
                .bind(
                        "overruled",
                        nullable(overruled == null ? null : json.writeValueAsString(overruled), String.class))
                .bind("session", nullable(placement == null ? null : placement.session(), UUID.class))
                .bind("item", nullable(placement == null ? null : placement.item(), UUID.class))
                .bind("decision", nullable(detail.decision(), UUID.class))
                .bind("withdrawnAt", nullable(detail.withdrawnAt(), Instant.class));
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
            case "FUNDED" -> new Application.Funded(candidacy, uuid(row, "decision_id"));
            case "WAITING_LIST" -> new Application.WaitingListed(candidacy, uuid(row, "decision_id"));
            case "REFUSED" -> new Application.Refused(candidacy, uuid(row, "decision_id"));
            case "DEFERRED" -> new Application.Deferred(candidacy, uuid(row, "decision_id"));
            case "WITHDRAWN" ->
                new Application.Withdrawn(candidacy, Objects.requireNonNull(row.get("withdrawn_at", Instant.class)));
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
