package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class DocumentControllerTests {

    private final Portal portal;
    private final TestPerson awa = TestTokens.person("Awa Diop");

    DocumentControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
    }

    private static final String STATUTES = "/api/projects/{id}/documents/STATUTES";
    private static final byte[] PDF = Portal.PDF.getBytes(StandardCharsets.UTF_8);

    private UUID draft() {
        return portal.draft(
                awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), portal.call("STATUTES"));
    }

    private Portal.Answer attach(UUID project, byte[] content, String query) {
        return portal.send(HttpMethod.PUT, awa, Map.of(), content, STATUTES + query, project);
    }

    private Portal.Answer over(HttpMethod method, String tag, UUID project) {
        byte[] content = method.equals(HttpMethod.PUT) ? PDF : null;
        return portal.send(method, awa, Map.of("If-Match", tag), content, STATUTES + "?fileName=b.pdf", project);
    }

    private static String tag(Portal.Answer answer) {
        return Objects.requireNonNull(answer.headers().getETag());
    }

    @Test
    void a_pdf_is_attached_replaced_read_and_removed() {
        UUID project = draft();
        var first = attach(project, PDF, "?fileName=Statuts signés.pdf").is(200);
        var second = portal.send(
                        HttpMethod.PUT,
                        awa,
                        Map.of("If-Match", tag(first)),
                        PDF,
                        STATUTES + "?fileName=Statuts 2.pdf",
                        project)
                .is(200);
        assertThat(second.text("documentId")).isNotEqualTo(first.text("documentId"));
        assertThat(portal.get(awa, "/api/projects/{id}", project).at("/documents"))
                .hasSize(1);
        var read = portal.get(awa, STATUTES, project).is(200);
        assertThat(read.headers().getContentType()).hasToString("application/pdf");
        assertThat(read.headers().getContentDisposition().isAttachment()).isTrue();
        assertThat(read.headers().getContentDisposition().getFilename()).isEqualTo("Statuts 2.pdf");
        assertThat(read.headers().getETag()).isEqualTo(tag(second));
        over(HttpMethod.DELETE, tag(second), project).is(204);
        over(HttpMethod.DELETE, tag(second), project).refused(404, "document-not-found");
        portal.get(awa, STATUTES, project).refused(404, "document-not-found");
    }

    @Test
    void nobody_replaces_or_removes_a_document_unseen() {
        UUID project = draft();
        var first = attach(project, PDF, "?fileName=a.pdf").is(200);
        assertThat(attach(project, PDF, "?fileName=b.pdf")
                        .refused(412, "stale-edit")
                        .text("/current/fileName"))
                .isEqualTo("a.pdf");
        over(HttpMethod.PUT, tag(first), project).is(200);
        assertThat(over(HttpMethod.PUT, tag(first), project)
                        .refused(412, "stale-edit")
                        .text("/current/fileName"))
                .isEqualTo("b.pdf");
        over(HttpMethod.DELETE, tag(first), project).refused(412, "stale-edit");
        portal.delete(awa, STATUTES, project).refused(428, "if-match-required");
        over(HttpMethod.PUT, "\"1\"", project).refused(400, "if-match-invalid");
    }

    @Test
    void only_what_the_chosen_call_asks_for_is_kept() {
        UUID project = draft();
        String accounts = "/api/projects/{id}/documents/ACCOUNTS?fileName=a.pdf";
        portal.send(HttpMethod.PUT, awa, Map.of(), PDF, accounts, project).refused(409, "document-not-asked");
        UUID free = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        attach(free, PDF, "?fileName=a.pdf").refused(409, "call-required-for-documents");
    }

    @Test
    void what_is_no_pdf_is_refused_whatever_it_says_it_is() {
        UUID project = draft();
        assertThat(attach(project, "<script>".getBytes(StandardCharsets.UTF_8), "?fileName=a.pdf")
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("content not-a-pdf");
        assertThat(attach(project, new byte[0], "")
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("fileName required", "content required");
        portal.send(
                        HttpMethod.PUT,
                        awa,
                        Map.of(),
                        PDF,
                        "/api/projects/{id}/documents/{kind}?fileName=a.pdf",
                        project,
                        "a b")
                .refused(422, "project-invalid");
    }

    @Test
    void what_is_too_large_is_refused() {
        byte[] large = new byte[5 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) ' ');
        attach(draft(), large, "?fileName=a.pdf").refused(413, "body-too-large");
    }
}
