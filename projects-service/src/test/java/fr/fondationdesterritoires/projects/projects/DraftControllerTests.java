package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class DraftControllerTests {

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");
    private final TestPerson stranger = TestTokens.person("Paul Étranger");

    DraftControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    private static final String PRESENTATION = "/api/projects/{id}/sections/presentation";
    private static final String BUDGET = "/api/projects/{id}/sections/budget";

    @Test
    void a_member_begins_a_draft_for_their_organisation() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        var project = portal.postAnew(
                        awa, Map.of("organisationId", organisation, "title", "Un jardin"), "/api/projects")
                .is(201);
        assertThat(project.text("state")).isEqualTo("DRAFT");
        assertThat(project.text("/lead/name")).isEqualTo("Les Jardins");
        assertThat(project.text("/sections/presentation/title")).isEqualTo("Un jardin");
        assertThat(project.at("/rights").valueStream().map(right -> right.asString()))
                .containsExactly("VIEW", "EDIT", "SIGN", "SUBMIT");
        assertThat(events.published(AllianceChanged.class).stream()
                        .filter(event -> event.projectId().equals(project.id("projectId"))))
                .singleElement()
                .satisfies(event -> assertThat(event.organisations())
                        .singleElement()
                        .satisfies(lead -> assertThat(lead.confirmed()).isTrue()));
    }

    @Test
    void a_double_click_begins_one_draft() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        Map<String, Object> body = Map.of("organisationId", organisation, "title", "Un jardin");
        var first = portal.postOnce(awa, "draft", body, "/api/projects").is(201);
        var second = portal.postOnce(awa, "draft", body, "/api/projects").is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(portal.get(awa, "/api/projects?mine").is(200).at("/items")).hasSize(1);
        portal.postOnce(awa, "draft", Map.of("organisationId", organisation, "title", "Autre"), "/api/projects")
                .refused(422, "idempotency-key-reused");
        portal.post(awa, body, "/api/projects").refused(400, "idempotency-key-required");
    }

    @Test
    void nobody_begins_a_draft_for_others() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        Map<String, Object> body = Map.of("organisationId", organisation, "title", "Un jardin");
        portal.postAnew(stranger, body, "/api/projects").refused(403, "organisation-membership-required");
        portal.postAnew(null, body, "/api/projects").refused(401, "sign-in-required");
    }

    @Test
    void what_a_draft_needs_has_to_be_there_and_known() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        assertThat(portal.postAnew(awa, Map.of(), "/api/projects")
                        .refused(422, "request-invalid")
                        .faults())
                .containsExactly("organisationId required", "title required");
        assertThat(portal.postAnew(awa, Map.of("organisationId", organisation, "title", " "), "/api/projects")
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("title required");
        assertThat(portal.postAnew(
                                awa, Map.of("organisationId", organisation, "title", "x".repeat(141)), "/api/projects")
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("title too-long");
        portal.postAnew(awa, Map.of("organisationId", UUID.randomUUID(), "title", "x"), "/api/projects")
                .refused(404, "organisation-not-found");
        portal.postAnew(
                        awa,
                        Map.of("organisationId", organisation, "title", "x", "callId", UUID.randomUUID()),
                        "/api/projects")
                .refused(404, "call-not-found");
        portal.postAnew(awa, Map.of("organisationId", "x", "title", "x"), "/api/projects")
                .refused(400, "body-unreadable");
    }

    @Test
    void others_do_not_know_that_it_exists() {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        List.of("", "/timeline", "/eligibility", "/receipt", "/submissions/" + UUID.randomUUID(), "/documents/statutes")
                .forEach(path -> {
                    portal.get(stranger, "/api/projects/" + project + path).refused(404, "project-not-found");
                    portal.get(stranger, "/api/projects/" + UUID.randomUUID() + path)
                            .refused(404, "project-not-found");
                    portal.get(null, "/api/projects/" + project + path).refused(401, "sign-in-required");
                });
        portal.put(stranger, 1, Portal.presentation("Pris"), PRESENTATION, project)
                .refused(404, "project-not-found");
        portal.put(stranger, 1, Portal.budget(), BUDGET, project).refused(404, "project-not-found");
        portal.put(stranger, 1, Map.of("callId", portal.call()), "/api/projects/{id}/call", project)
                .refused(404, "project-not-found");
        portal.post(stranger, Map.of(), "/api/projects/{id}/withdrawal", project)
                .refused(404, "project-not-found");
        portal.post(stranger, Map.of("charterVersion", "2026-1"), "/api/projects/{id}/charter-signature", project)
                .refused(404, "project-not-found");
        portal.postOnce(stranger, "k", Map.of(), "/api/projects/{id}/submissions", project)
                .refused(404, "project-not-found");
        portal.postOnce(stranger, "k", Map.of("email", "a@b.fr"), "/api/projects/{id}/partners", project)
                .refused(404, "project-not-found");
        portal.delete(stranger, "/api/projects/{id}/partners/{partner}", project, UUID.randomUUID())
                .refused(404, "project-not-found");
        portal.post(stranger, null, "/api/projects/{id}/partners/{partner}/reminder", project, UUID.randomUUID())
                .refused(404, "project-not-found");
        portal.delete(stranger, "/api/projects/{id}/documents/statutes", project)
                .refused(404, "project-not-found");
        portal.send(
                        HttpMethod.PUT,
                        stranger,
                        Map.of(),
                        Portal.PDF.getBytes(StandardCharsets.UTF_8),
                        "/api/projects/{id}/documents/statutes?fileName=a.pdf",
                        project)
                .refused(404, "project-not-found");
    }

    @Test
    void sections_are_saved_by_themselves_and_unfinished() {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        var presentation = portal.put(awa, 1, Map.of("title", "Un jardin, enfin"), PRESENTATION, project)
                .is(200);
        assertThat(presentation.headers().getETag()).isEqualTo("\"2\"");
        assertThat(presentation.text("title")).isEqualTo("Un jardin, enfin");
        var budget = portal.put(awa, 1, Map.of("expenses", List.of(Map.of("label", ""))), BUDGET, project)
                .is(200);
        assertThat(budget.at("/expenses/0/amountCents").asLong()).isZero();
        var whole = portal.get(awa, "/api/projects/{id}", project).is(200);
        assertThat(whole.at("/sections/presentation/version").asLong()).isEqualTo(2);
        assertThat(whole.at("/sections/budget/version").asLong()).isEqualTo(2);
        assertThat(whole.at("/version").asLong()).isEqualTo(3);
    }

    @Test
    void a_stale_section_is_refused_with_the_text_that_is_there() {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        portal.put(awa, 1, Portal.presentation("La mienne"), PRESENTATION, project)
                .is(200);
        var stale = portal.put(awa, 1, Portal.presentation("L'autre"), PRESENTATION, project)
                .refused(412, "stale-edit");
        assertThat(stale.text("/current/title")).isEqualTo("La mienne");
        assertThat(stale.at("/current/version").asLong()).isEqualTo(2);
        assertThat(stale.text("/current/territories/0")).isEqualTo("commune-42218");
        portal.put(awa, 1, Portal.budget(), BUDGET, project).is(200);
        assertThat(portal.put(awa, 1, Portal.budget(), BUDGET, project)
                        .refused(412, "stale-edit")
                        .at("/current/requestedCents")
                        .asLong())
                .isEqualTo(1_000_000);
        portal.putAnyway(awa, Portal.budget(), BUDGET, project).refused(428, "if-match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sdgs\":[0]}", "{\"sdgs\":[null]}", "{\"territories\":[\"commune-99999\"]}"})
    void content_that_is_not_acceptable_is_refused_by_field(String body) {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        assertThat(portal.put(awa, 1, body, PRESENTATION, project)
                        .refused(422, "project-invalid")
                        .faults())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sdgs\":\"x\"}",
                "{\"sdgs\":[\"x\"]}",
                "{\"objective\":\"WIN\"}",
                "{\"partnershipKinds\":[\"WAR\"]}",
                "{\"title\":[1]}",
                "[1]",
                "{"
            })
    void what_cannot_be_read_is_refused(String body) {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        portal.put(awa, 1, body, PRESENTATION, project).refused(400, "body-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"requestedCents\":-1}", "{\"requestedCents\":100000000001}", "{\"expenses\":[null]}"})
    void amounts_out_of_range_are_refused_by_field(String body) {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        assertThat(portal.put(awa, 1, body, BUDGET, project)
                        .refused(422, "project-invalid")
                        .faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requestedCents\":\"x\"}",
                "{\"requestedCents\":1e400}",
                "{\"requestedCents\":99999999999999999999}",
                "{\"expenses\":{}}",
                "{\"expenses\":[{\"kind\":\"GOLD\"}]}"
            })
    void amounts_that_are_none_are_refused(String body) {
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        assertThat(portal.put(awa, 1, body, BUDGET, project).status()).isBetween(400, 422);
    }

    @Test
    void a_call_is_chosen_over_the_version_that_was_read() {
        UUID call = portal.call();
        UUID project = portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
        portal.put(awa, 1, Map.of("callId", UUID.randomUUID()), "/api/projects/{id}/call", project)
                .refused(404, "call-not-found");
        var chosen = portal.put(awa, 1, Map.of("callId", call), "/api/projects/{id}/call", project)
                .is(200);
        assertThat(chosen.text("/call/title")).isEqualTo("Alliances de la Loire");
        assertThat(portal.put(awa, 1, Map.of("callId", call), "/api/projects/{id}/call", project)
                        .refused(412, "stale-edit")
                        .text("/current/projectId"))
                .isEqualTo(project.toString());
        assertThat(portal.put(awa, 2, Map.of(), "/api/projects/{id}/call", project)
                        .refused(422, "request-invalid")
                        .faults())
                .containsExactly("callId required");
    }

    @Test
    void i_find_my_projects_with_the_next_thing_to_do() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        UUID first = portal.draft(awa, organisation, null);
        UUID second = portal.draft(awa, organisation, portal.call());
        var mine = portal.get(awa, "/api/projects?mine").is(200);
        assertThat(mine.at("/items")
                        .valueStream()
                        .map(item -> item.path("projectId").asString()))
                .containsExactly(second.toString(), first.toString());
        assertThat(mine.at("/items")
                        .valueStream()
                        .map(item -> item.path("nextStep").asString()))
                .containsExactly("COMPLETE_PRESENTATION", "CHOOSE_CALL");
        assertThat(mine.text("/items/0/callTitle")).isEqualTo("Alliances de la Loire");
        var page = portal.get(awa, "/api/projects?mine&limit=1").is(200);
        assertThat(portal.get(awa, "/api/projects?mine&limit=1&cursor={c}", page.text("next"))
                        .is(200)
                        .text("/items/0/projectId"))
                .isEqualTo(first.toString());
        assertThat(portal.get(stranger, "/api/projects?mine").is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_told_in_the_readers_language() {
        UUID project = portal.draft(
                awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), portal.call("STATUTES"));
        var french = portal.get(awa, "/api/projects/{id}/eligibility", project).is(200);
        assertThat(french.at("/rules")).hasSize(8);
        assertThat(french.text("/rules/5/reason")).isEqualTo("Il manque : Vos STATUTES.");
        assertThat(french.at("/rules/5/blocking").asBoolean()).isTrue();
        assertThat(french.at("/canSubmit").asBoolean()).isFalse();
        assertThat(french.at("/unfinished")
                        .valueStream()
                        .map(fault -> fault.path("field").asString()))
                .containsExactly("presentation.summary", "presentation.objective", "presentation.partnershipKinds");
        var english = portal.send(
                HttpMethod.GET, awa, Map.of("Accept-Language", "en"), null, "/api/projects/{id}/eligibility", project);
        assertThat(english.text("/rules/5/reason")).isEqualTo("Missing: Your STATUTES.");
        assertThat(english.text("/premium/terms/0/label")).isEqualTo("Different profiles in the alliance: 1");
    }

    @Test
    void every_reason_has_a_sentence() {
        UUID project = portal.finished(awa, marie, portal.call());
        var eligibility =
                portal.get(awa, "/api/projects/{id}/eligibility", project).is(200);
        assertThat(eligibility
                        .at("/rules")
                        .valueStream()
                        .map(rule -> rule.path("outcome").asString()))
                .containsOnly("MET");
        assertThat(eligibility
                        .at("/rules")
                        .valueStream()
                        .map(rule -> rule.path("reason").asString()))
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{").doesNotStartWith("reason."));
        assertThat(eligibility.at("/canSubmit").asBoolean()).isTrue();
        assertThat(eligibility.at("/needsConfirmation").asBoolean()).isFalse();
    }
}
