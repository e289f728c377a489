package fr.fondationdesterritoires.funding.applications;

import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.funding.applications.Applications.File;
import fr.fondationdesterritoires.funding.applications.Applications.LocalOpinion;
import fr.fondationdesterritoires.funding.applications.Applications.Outline;
import fr.fondationdesterritoires.funding.applications.domain.ApplicationId;
import fr.fondationdesterritoires.platform.web.PageRequest;
import fr.fondationdesterritoires.platform.web.Refusals;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Applications as they are read: lists, outlines, whole files. */
@Component
class ApplicationQueries {

    private static final String PAGE = """
            select a.application_id, a.number, a.project_id, a.call_id, a.title, a.lead_name, a.state,
                a.requested_cents, a.submitted_at, a.unmet_rules, o.verdict
            from application a left join local_opinion o on o.project_id = a.project_id
            where (a.submitted_at, a.application_id) < (:submittedAt, :id) and not\s""" + Conflicts.OF_READER;

    private static final String IN_ORDER = " order by a.submitted_at desc, a.application_id desc limit :limit";

    private final DatabaseClient database;
    private final JsonMapper json;

    ApplicationQueries(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record ApplicationRow(
            UUID applicationId,
            String number,
            UUID projectId,
            UUID callId,
            String title,
            String leadName,
            String state,
            long requestedCents,
            Instant submittedAt,
            @Nullable OpinionVerdict localOpinion,
            List<EligibilityRule> unmetRules) {}

    /** What a list is narrowed to; each part may be left open. */
    record Filter(Optional<UUID> call, Optional<UUID> committee, Optional<String> state) {

        /** Conditions only on what is asked for, so that each finds its index. */
        private String conditions() {
            return call.map(id -> " and a.call_id = :call").orElse("")
                    + committee
                            .map(id -> " and a.call_id in (select call_id from call where committee_id = :committee)")
                            .orElse("")
                    + state.map(name -> " and a.state = :state").orElse("");
        }

        private DatabaseClient.GenericExecuteSpec bound(DatabaseClient.GenericExecuteSpec statement) {
            DatabaseClient.GenericExecuteSpec ofCall = bound(statement, "call", call);
            return bound(bound(ofCall, "committee", committee), "state", state);
        }

        private static DatabaseClient.GenericExecuteSpec bound(
                DatabaseClient.GenericExecuteSpec statement, String name, Optional<?> value) {
            return value.<DatabaseClient.GenericExecuteSpec>map(given -> statement.bind(name, given))
                    .orElse(statement);
        }
    }

    Mono<List<ApplicationRow>> page(UUID reader, Filter filter, PageRequest request) {
        return filter.bound(database.sql(PAGE + filter.conditions() + IN_ORDER))
                .bind("reader", reader)
                .bind("submittedAt", request.beforeInstant())
                .bind("id", request.beforeId())
                .bind("limit", request.limitPlusOne())
                .map(ApplicationQueries::row)
                .all()
                .collectList();
    }

    Mono<Map<ApplicationId, Outline>> outlines(Collection<ApplicationId> ids) {
        return database.sql("""
                        select application_id, project_id, call_id, number, title, requested_cents,
                            premium_rate_points, submission::text as submission
                        from application where application_id = any(:ids)""")
                .bind("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .map(this::outline)
                .all()
                .collectMap(Outline::id);
    }

    Mono<File> file(ApplicationId id) {
        return database.sql("""
                        select a.submission::text as submission, p.display_name as catalyst_name, o.verdict,
                            o.reasons, o.given_at
                        from application a
                        left join local_opinion o on o.project_id = a.project_id
                        left join person p using (person_id)
                        where a.application_id = :id""")
                .bind("id", id.value())
                .map(row -> new File(id, submission(row), opinion(row)))
                .one()
                .switchIfEmpty(Refusals.notFound("application"));
    }

    /** The dossier of one submission, also once a later round took its place. */
    Mono<File> file(UUID submission) {
        return database.sql("""
                        select s.application_id, s.document::text as submission,
                            p.display_name as catalyst_name, o.verdict, o.reasons, o.given_at
                        from application_submission s
                        join application a using (application_id)
                        left join local_opinion o on o.project_id = a.project_id
                        left join person p using (person_id)
                        where s.submission_id = :submission""")
                .bind("submission", submission)
                .map(row -> new File(new ApplicationId(uuid(row, "application_id")), submission(row), opinion(row)))
                .one()
                .switchIfEmpty(Refusals.notFound("application"));
    }

    private static ApplicationRow row(Readable row) {
        String verdict = row.get("verdict", String.class);
        return new ApplicationRow(
                uuid(row, "application_id"),
                text(row, "number"),
                uuid(row, "project_id"),
                uuid(row, "call_id"),
                text(row, "title"),
                text(row, "lead_name"),
                text(row, "state"),
                number(row, "requested_cents"),
                instant(row, "submitted_at"),
                verdict == null ? null : OpinionVerdict.valueOf(verdict),
                Arrays.stream(Objects.requireNonNull(row.get("unmet_rules", String[].class)))
                        .map(EligibilityRule::valueOf)
                        .sorted()
                        .toList());
    }

    private Outline outline(Readable row) {
        ProjectSubmitted submission = submission(row);
        return new Outline(
                new ApplicationId(uuid(row, "application_id")),
                uuid(row, "project_id"),
                uuid(row, "call_id"),
                text(row, "number"),
                text(row, "title"),
                submission.alliance().stream()
                        .filter(AlliedOrganisation::confirmed)
                        .map(AlliedOrganisation::name)
                        .toList(),
                submission.dossier().territories(),
                number(row, "requested_cents"),
                Objects.requireNonNull(row.get("premium_rate_points", Integer.class)));
    }

    private ProjectSubmitted submission(Readable row) {
        return json.readValue(text(row, "submission"), ProjectSubmitted.class);
    }

    private static Optional<LocalOpinion> opinion(Readable row) {
        return Optional.ofNullable(row.get("verdict", String.class))
                .map(verdict -> new LocalOpinion(
                        row.get("catalyst_name", String.class),
                        OpinionVerdict.valueOf(verdict),
                        text(row, "reasons"),
                        instant(row, "given_at")));
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class));
    }

    private static Instant instant(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Instant.class));
    }
}
