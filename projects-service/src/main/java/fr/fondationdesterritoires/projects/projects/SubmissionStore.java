package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.SubmissionId;
import fr.fondationdesterritoires.projects.rows.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The frozen dossiers; what is stored here never changes. */
@Component
class SubmissionStore implements FrozenDossiers {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DatabaseClient database;
    private final JsonMapper json;

    SubmissionStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The next number, {@code YYYY-NNNNNN}; the year is Paris's. Numbers may be left out, never given twice. */
    Mono<String> nextNumber(Instant at) {
        int year = at.atZone(PARIS).getYear();
        return database.sql("select nextval('submission_number') as number")
                .map(Row.reading(row -> "%04d-%06d".formatted(year, row.number("number"))))
                .one();
    }

    Mono<Receipt> add(FrozenDossier frozen, PersonId by) {
        Receipt receipt = frozen.receipt();
        return database.sql("""
                        insert into submissions (submission_id, project_id, call_id, round, number, submitted_at,
                                                 submitted_by, sha256, dossier)
                        values (:id, :project, :call, :round, :number, :at, :by, :sha256, :dossier)""")
                .bind("id", receipt.submission().value())
                .bind("project", receipt.project().value())
                .bind("call", receipt.call().value())
                .bind("round", receipt.round())
                .bind("number", receipt.number())
                .bind("at", receipt.submittedAt())
                .bind("by", by.value())
                .bind("sha256", receipt.sha256())
                .bind("dossier", frozen.text())
                .then()
                .thenReturn(receipt);
    }

    /** The text that the receipt's SHA-256 was made of. */
    Mono<String> find(ProjectId project, SubmissionId id) {
        return database.sql("select dossier from submissions where submission_id = :id and project_id = :project")
                .bind("id", id.value())
                .bind("project", project.value())
                .map(Row.reading(row -> row.text("dossier")))
                .one()
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_SUBMISSION));
    }

    @Override
    public Mono<ProjectSubmitted> latest(UUID projectId) {
        return database.sql("""
                        select dossier, sha256 from submissions where project_id = :project
                        order by round desc limit 1""")
                .bind("project", projectId)
                .map(Row.reading(row -> published(row.text("dossier"), row.text("sha256"))))
                .one();
    }

    /** Every submission of the project, the first round first. */
    Flux<ProjectSubmitted> all(ProjectId project) {
        return database.sql("select dossier, sha256 from submissions where project_id = :project order by round")
                .bind("project", project.value())
                .map(Row.reading(row -> published(row.text("dossier"), row.text("sha256"))))
                .all();
    }

    private ProjectSubmitted published(String dossier, String sha256) {
        ObjectNode content = (ObjectNode) json.readTree(dossier);
        return json.treeToValue(content.put("sha256", sha256), ProjectSubmitted.class);
    }
}
