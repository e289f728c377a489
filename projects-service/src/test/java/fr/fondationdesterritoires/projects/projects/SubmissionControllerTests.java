package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.projects.Dossier;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.RuleOutcome;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class SubmissionControllerTests {

    private final Portal portal;
    private final TestEvents events;
    private final WebTestClient client;
    private final DatabaseClient database;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");
    private final TestPerson stranger = TestTokens.person("Paul Étranger");

    SubmissionControllerTests(
            @Autowired WebTestClient client, @Autowired TestEvents events, @Autowired DatabaseClient database) {
        this.portal = new Portal(client, events);
        this.events = events;
        this.client = client;
        this.database = database;
    }

    private static final String SUBMISSIONS = "/api/projects/{id}/submissions";

    @Test
    void a_finished_project_gets_a_receipt_and_the_others_are_told_once() {
        UUID project = portal.finished(awa, marie, portal.call());
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var receipt = portal.submit(awa, project, "k").is(201);
        assertThat(receipt.text("number")).matches(Year.now(ZoneId.of("Europe/Paris")) + "-\\d{6}");
        assertThat(Instant.parse(receipt.text("submittedAt"))).isBetween(before, Instant.now());
        assertThat(receipt.at("/round").asInt()).isEqualTo(1);
        assertThat(portal.get(marie, "/api/projects/{id}/receipt", project)
                        .is(200)
                        .body())
                .isEqualTo(receipt.body());
        assertThat(portal.get(awa, "/api/projects/{id}", project).is(200).text("state"))
                .isEqualTo("SUBMITTED");
        assertThat(told(project)).singleElement().satisfies(event -> {
            assertThat(event.submissionId()).isEqualTo(receipt.id("submissionId"));
            assertThat(event.sha256()).isEqualTo(receipt.text("sha256"));
            assertThat(event.submittedBy()).isEqualTo(awa.id());
            assertThat(event.alliance())
                    .extracting(allied -> allied.role())
                    .containsExactly(AllianceRole.LEAD, AllianceRole.PARTNER);
            assertThat(event.eligibility())
                    .extracting(finding -> finding.outcome())
                    .containsOnly(RuleOutcome.MET);
        });
    }

    @Test
    void the_receipts_fingerprint_is_that_of_the_frozen_text() throws Exception {
        UUID project = portal.finished(awa, marie, portal.call());
        var receipt = portal.submit(awa, project, "k").is(201);
        byte[] frozen = client.get()
                .uri("/api/projects/{id}/submissions/{submission}", project, receipt.text("submissionId"))
                .headers(marie::signIn)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(frozen);
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(receipt.text("sha256"));
        portal.get(awa, "/api/projects/{id}/submissions/{other}", project, UUID.randomUUID())
                .refused(404, "submission-not-found");
        portal.get(stranger, "/api/projects/{id}/submissions/{s}", project, receipt.text("submissionId"))
                .refused(404, "project-not-found");
    }

    @Test
    void the_frozen_dossier_bears_the_request_once_what_others_promised_and_who_signed() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.submit(awa, project, "k").is(201);
        Dossier dossier = told(project).getFirst().dossier();
        assertThat(dossier.resources())
                .extracting(line -> line.amountCents().cents(), line -> line.requested(), line -> line.confirmed())
                .containsExactly(tuple(1_000_000L, true, null), tuple(1_000_000L, null, false));
        assertThat(Objects.requireNonNull(dossier.charterSignatures()))
                .extracting(Dossier.CharterSignature::signedBy, Dossier.CharterSignature::charterVersion)
                .containsExactly(tuple(awa.id(), "2026-1"), tuple(marie.id(), "2026-1"));
    }

    @Test
    void what_was_found_on_submission_stays_when_the_call_and_the_alliance_change() {
        UUID call = portal.call();
        UUID project = portal.finished(awa, marie, call);
        var before = portal.get(awa, "/api/projects/{id}/eligibility", project).is(200);
        portal.submit(awa, project, "k").is(201);
        portal.callAgain(call, 2, List.of("region-53"), List.of(ActorProfile.COMPANY), "STATUTES");
        var after = portal.get(awa, "/api/projects/{id}/eligibility", project).is(200);
        assertThat(after.at("/rules")).isEqualTo(before.at("/rules"));
        assertThat(after.at("/premium")).isEqualTo(before.at("/premium"));
        assertThat(after.at("/canSubmit").asBoolean()).isFalse();
        assertThat(after.at("/needsConfirmation").asBoolean()).isFalse();
    }

    @Test
    void a_read_of_another_state_is_never_answered_from_a_cache() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.submit(awa, project, "k").is(201);
        var submitted = portal.get(awa, "/api/projects/{id}", project).is(200);
        String tag = Objects.requireNonNull(submitted.headers().getETag());
        assertThat(conditional(awa, tag, project).status()).isEqualTo(304);
        assertThat(conditional(marie, tag, project).status()).isEqualTo(200);
        events.deliver(
                new ApplicationReceived(
                        UUID.randomUUID(),
                        told(project).getFirst().submissionId(),
                        project,
                        told(project).getFirst().callId(),
                        submitted.text("number"),
                        true,
                        List.of(),
                        Instant.now()),
                1);
        var reviewed = conditional(awa, tag, project);
        assertThat(reviewed.is(200).text("state")).isEqualTo("UNDER_REVIEW");
        assertThat(reviewed.at("/version")).isEqualTo(submitted.at("/version"));
    }

    private Portal.Answer conditional(TestPerson reader, String tag, UUID project) {
        return portal.send(HttpMethod.GET, reader, Map.of("If-None-Match", tag), null, "/api/projects/{id}", project);
    }

    @Test
    void a_second_click_changes_nothing() {
        UUID project = portal.finished(awa, marie, portal.call());
        var first = portal.submit(awa, project, "k").is(201);
        var repeated = portal.submit(awa, project, "k").is(201);
        var again = portal.submit(awa, project, "another-key").is(200);
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(told(project)).hasSize(1);
        portal.postOnce(awa, "k", Map.of("confirmIneligible", true), SUBMISSIONS, project)
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void two_people_and_many_clicks_at_once_make_one_submission() throws Exception {
        UUID project = portal.finished(awa, marie, portal.call());
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Portal.Answer>> clicks = IntStream.range(0, 8)
                    .<Callable<Portal.Answer>>mapToObj(at -> () -> portal.submit(awa, project, "key-" + at / 2))
                    .toList();
            List<String> numbers = pool.invokeAll(clicks).stream()
                    .map(click -> click.resultNow().text("number"))
                    .distinct()
                    .toList();
            assertThat(numbers).hasSize(1);
            assertThat(numbers.getFirst()).isNotBlank();
        }
        assertThat(told(project)).hasSize(1);
    }

    @Test
    void all_that_blocks_is_told_at_once_and_nothing_is_kept() {
        UUID project = portal.draft(
                awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), portal.call("STATUTES"));
        assertThat(portal.submit(awa, project, "k")
                        .refused(422, "submission-blocked")
                        .faults())
                .containsExactly(
                        "presentation.summary required",
                        "presentation.objective required",
                        "presentation.partnershipKinds required",
                        "charter e5-not-signed",
                        "documents.STATUTES e6-document-missing",
                        "budget.expenses e8-no-budget");
        portal.get(awa, "/api/projects/{id}/receipt", project).refused(404, "submission-not-found");
        assertThat(told(project)).isEmpty();
    }

    @Test
    void every_fault_has_a_sentence_in_both_languages() {
        UUID project = portal.draft(
                awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), portal.call("STATUTES"));
        portal.submit(awa, project, "k")
                .at("/faults")
                .forEach(fault -> assertThat(fault.path("message").asString())
                        .isNotBlank()
                        .doesNotContain("{")
                        .isNotEqualTo("La valeur n’est pas valable."));
    }

    @Test
    void unmet_rules_that_do_not_block_are_confirmed_first() {
        UUID project = portal.draft(awa, portal.organisation(awa, "Seule", ActorProfile.ASSOCIATION), portal.call());
        portal.put(awa, 1, Portal.presentation("Seule"), "/api/projects/{id}/sections/presentation", project)
                .is(200);
        portal.put(awa, 1, Portal.budget(), "/api/projects/{id}/sections/budget", project)
                .is(200);
        portal.sign(awa, project);
        assertThat(portal.submit(awa, project, "k")
                        .refused(409, "eligibility-to-confirm")
                        .faults())
                .containsExactly("partners e2-no-partner");
        portal.postOnce(awa, "k2", Map.of("confirmIneligible", true), SUBMISSIONS, project)
                .is(201);
        assertThat(told(project))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.eligibility().get(1).outcome()).isEqualTo(RuleOutcome.MISSING));
    }

    @Test
    void a_call_takes_submissions_from_its_opening_to_the_end_of_its_last_second() {
        Instant now = Instant.now();
        UUID closed = portal.finished(awa, marie, portal.call(now.minusSeconds(100), now.minusSeconds(2)));
        assertThat(portal.submit(awa, closed, "a")
                        .refused(422, "submission-blocked")
                        .faults())
                .containsExactly("call call-closed");
        TestPerson bob = TestTokens.person("Bob");
        UUID early =
                portal.finished(bob, TestTokens.person("C"), portal.call(now.plusSeconds(100), now.plusSeconds(200)));
        assertThat(portal.submit(bob, early, "b")
                        .refused(422, "submission-blocked")
                        .faults())
                .containsExactly("call call-not-open");
    }

    @Test
    void a_submission_needs_a_key_and_a_readable_body() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.post(awa, Map.of(), SUBMISSIONS, project).refused(400, "idempotency-key-required");
        portal.postOnce(awa, "k", "{\"confirmIneligible\":\"perhaps\"}", SUBMISSIONS, project)
                .refused(400, "body-unreadable");
        portal.postOnce(awa, "x".repeat(201), Map.of(), SUBMISSIONS, project).refused(400, "idempotency-key-invalid");
        portal.postOnce(awa, "k", Map.of(), SUBMISSIONS, "x").refused(400, "parameter-invalid");
    }

    @Test
    void what_was_submitted_is_changed_by_nobody() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.submit(awa, project, "k").is(201);
        portal.put(awa, 2, Portal.budget(), "/api/projects/{id}/sections/budget", project)
                .refused(409, "project-already-submitted");
        portal.postOnce(awa, "p", Map.of("email", "a@b.fr"), "/api/projects/{id}/partners", project)
                .refused(409, "project-already-submitted");
        portal.post(awa, Map.of("charterVersion", "2026-1"), "/api/projects/{id}/charter-signature", project)
                .refused(409, "project-already-submitted");
        String partner = portal.get(awa, "/api/projects/{id}", project).text("/partners/0/partnerId");
        portal.delete(awa, "/api/projects/{id}/partners/{partner}", project, partner)
                .refused(409, "project-already-submitted");
    }

    @Test
    void the_database_itself_refuses_to_change_what_is_frozen() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.submit(awa, project, "k").is(201);
        for (String change :
                List.of("update submissions set number = 'x'", "delete from submissions", "truncate submissions")) {
            assertThatThrownBy(() -> database.sql(change).then().block()).hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> database.sql("""
                        insert into submissions select gen_random_uuid(), project_id, call_id, round, 'other', submitted_at,
                        submitted_by, sha256, dossier from submissions where project_id = :id""").bind("id", project).then().block())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_dossier_is_withdrawn_once() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.post(awa, Map.of(), "/api/projects/{id}/withdrawal", project).refused(409, "project-not-submitted");
        portal.submit(awa, project, "k").is(201);
        portal.post(marie, Map.of(), "/api/projects/{id}/withdrawal", project)
                .refused(403, "project-submitter-required");
        portal.post(awa, Map.of("reason", "x".repeat(2001)), "/api/projects/{id}/withdrawal", project)
                .refused(422, "project-invalid");
        assertThat(portal.post(awa, Map.of("reason", "Faute de temps"), "/api/projects/{id}/withdrawal", project)
                        .is(200)
                        .text("state"))
                .isEqualTo("WITHDRAWN");
        portal.post(awa, Map.of(), "/api/projects/{id}/withdrawal", project).refused(409, "project-already-withdrawn");
        portal.submit(awa, project, "k3").refused(409, "project-already-withdrawn");
        assertThat(events.published(ProjectWithdrawn.class).stream()
                        .filter(event -> event.projectId().equals(project)))
                .singleElement()
                .satisfies(event -> assertThat(event.reason()).isEqualTo("Faute de temps"));
    }

    private List<ProjectSubmitted> told(UUID project) {
        return events.published(ProjectSubmitted.class).stream()
                .filter(event -> event.projectId().equals(project))
                .toList();
    }
}
