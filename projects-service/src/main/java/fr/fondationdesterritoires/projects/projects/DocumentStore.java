package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.DocumentId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectRefusal.Because;
import fr.fondationdesterritoires.projects.rows.Row;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The documents' contents, one per project and kind. */
@Component
class DocumentStore {

    private final DatabaseClient database;

    DocumentStore(DatabaseClient database) {
        this.database = database;
    }

    record Content(DocumentId id, String fileName, ByteBuffer bytes) {}

    /** Puts the document in place of the one of its kind. */
    Mono<Void> replace(ProjectId project, Document document, byte[] content, PersonId by, Instant at) {
        return remove(project, document.kind())
                .then(database.sql("""
                                insert into documents (document_id, project_id, kind, file_name, size_bytes, content,
                                                       attached_by, attached_at)
                                values (:id, :project, :kind, :name, :size, :content, :by, :at)""")
                        .bind("id", document.id().value())
                        .bind("project", project.value())
                        .bind("kind", document.kind())
                        .bind("name", document.fileName())
                        .bind("size", document.sizeBytes())
                        .bind("content", ByteBuffer.wrap(content))
                        .bind("by", by.value())
                        .bind("at", at)
                        .then());
    }

    Mono<Void> remove(ProjectId project, String kind) {
        return database.sql("delete from documents where project_id = :project and kind = :kind")
                .bind("project", project.value())
                .bind("kind", kind)
                .then();
    }

    Mono<Content> find(ProjectId project, String kind) {
        return database.sql("""
                        select document_id, file_name, content from documents
                        where project_id = :project and kind = :kind""")
                .bind("project", project.value())
                .bind("kind", kind)
                .map(Row.reading(row -> new Content(
                        new DocumentId(row.uuid("document_id")),
                        row.text("file_name"),
                        row.required("content", ByteBuffer.class))))
                .one()
                .switchIfEmpty(Refusals.signal(Because.UNKNOWN_DOCUMENT));
    }
}
