package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.Refusals;
import fr.fondationdesterritoires.projects.people.domain.PersonId;
import fr.fondationdesterritoires.projects.projects.ProjectViews.DocumentView;
import fr.fondationdesterritoires.projects.projects.domain.Document;
import fr.fondationdesterritoires.projects.projects.domain.DocumentId;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The documents of a project: PDF, checked by their content, one per kind. */
@RestController
@RequestMapping("/api/projects/{projectId}/documents/{kind}")
class DocumentController {

    private final AttachDocument attachDocument;
    private final RemoveDocument removeDocument;
    private final DocumentStore documents;
    private final ProjectAccess access;

    DocumentController(
            AttachDocument attachDocument,
            RemoveDocument removeDocument,
            DocumentStore documents,
            ProjectAccess access) {
        this.attachDocument = attachDocument;
        this.removeDocument = removeDocument;
        this.documents = documents;
        this.access = access;
    }

    @PutMapping
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    Mono<DocumentView> attach(
            @PathVariable UUID projectId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String fileName,
            CurrentPerson person,
            @io.swagger.v3.oas.annotations.Parameter(hidden = true) ServerHttpRequest request) {
        ProjectId project = new ProjectId(projectId);
        PersonId by = new PersonId(person.id());
        return access.open(project, by)
                .then(Mono.defer(() -> content(request.getBody())))
                .flatMap(content -> attach(project, kind, fileName, content, by));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable UUID projectId, @PathVariable String kind, CurrentPerson person) {
        return removeDocument
                .remove(new ProjectId(projectId), kind, new PersonId(person.id()))
                .then();
    }

    @GetMapping
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    Mono<ResponseEntity<ByteBuffer>> read(
            @PathVariable UUID projectId, @PathVariable String kind, CurrentPerson person) {
        return access.open(new ProjectId(projectId), new PersonId(person.id()))
                .flatMap(opened -> documents.find(new ProjectId(projectId), kind))
                .map(DocumentController::download);
    }

    private Mono<DocumentView> attach(
            ProjectId project, String kind, @Nullable String fileName, byte[] content, PersonId by) {
        Outcome<Document> checked = Document.checked(new DocumentId(UUID.randomUUID()), kind, fileName, content);
        return Refusals.orError(checked)
                .flatMap(document -> attachDocument
                        .attach(project, document, content, by)
                        .thenReturn(ProjectViews.document(document)));
    }

    private static Mono<byte[]> content(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body).map(DocumentController::bytes).defaultIfEmpty(new byte[0]);
    }

    private static byte[] bytes(DataBuffer joined) {
        byte[] bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return bytes;
    }

    /** Always saved and never shown in place: it was written by somebody else. */
    private static ResponseEntity<ByteBuffer> download(DocumentStore.Content content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.bytes());
    }
}
