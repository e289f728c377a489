package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.platform.refusals.Outcome;
import fr.fondationdesterritoires.platform.refusals.Refusal;
import fr.fondationdesterritoires.platform.refusals.Refusal.Kind;
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
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The documents of a project: PDF, checked by their content, one per kind. {@code If-Match} bears the id of the document
 * that is replaced or removed; without it, there is none yet.
 */
@RestController
@RequestMapping("/api/projects/{projectId}/documents/{kind}")
class DocumentController {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\"");

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
    Mono<ResponseEntity<DocumentView>> attach(
            @PathVariable UUID projectId,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentPerson person,
            @io.swagger.v3.oas.annotations.Parameter(hidden = true) ServerHttpRequest request) {
        ProjectId project = new ProjectId(projectId);
        PersonId by = new PersonId(person.id());
        return access.open(project, by)
                .then(Refusals.orError(known(ifMatch)))
                .flatMap(known -> content(request.getBody())
                        .flatMap(content -> attach(project, kind, fileName, content, known, by)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(
            @PathVariable UUID projectId,
            @PathVariable String kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentPerson person) {
        ProjectId project = new ProjectId(projectId);
        PersonId by = new PersonId(person.id());
        return access.open(project, by)
                .then(Refusals.orError(known(ifMatch)))
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Refusals.signal(Refusal.of(Kind.PRECONDITION_REQUIRED, "if-match-required")))
                .flatMap(known -> removeDocument.remove(project, kind, known, by))
                .onErrorMap(StaleEdits::showDocument)
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

    private Mono<ResponseEntity<DocumentView>> attach(
            ProjectId project,
            String kind,
            @Nullable String fileName,
            byte[] content,
            Optional<DocumentId> known,
            PersonId by) {
        Outcome<Document> checked = Document.checked(new DocumentId(UUID.randomUUID()), kind, fileName, content);
        return Refusals.orError(checked)
                .flatMap(document -> attachDocument
                        .attach(project, document, content, known, by)
                        .thenReturn(ResponseEntity.ok().eTag(tag(document.id())).body(ProjectViews.document(document))))
                .onErrorMap(StaleEdits::showDocument);
    }

    /** The document that an act starts from, by the tag it was read with; none where there was none. */
    private static Outcome<Optional<DocumentId>> known(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Outcome.accepted(Optional.empty());
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        return tag.matches()
                ? Outcome.accepted(Optional.of(new DocumentId(UUID.fromString(tag.group(1)))))
                : Outcome.refused(Refusal.of(Kind.BAD_REQUEST, "if-match-invalid"));
    }

    private static String tag(DocumentId document) {
        return "\"" + document.value() + "\"";
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
                .eTag(tag(content.id()))
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.bytes());
    }
}
