package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.PartnerConfirmed;
import fr.fondationdesterritoires.contracts.projects.PartnerInvited;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class AllianceControllerTests {

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");
    private final TestPerson stranger = TestTokens.person("Paul Étranger");

    AllianceControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    private static final String PARTNERS = "/api/projects/{id}/partners";

    private UUID draft() {
        return portal.draft(awa, portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION), null);
    }

    @Test
    void an_invitation_is_told_without_the_address_and_the_address_apart() {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        PartnerInvited told = told(invitation);
        assertThat(told.toString()).doesNotContain(marie.email());
        assertThat(invitation.version()).isEqualTo(4);
        assertThat(events.published(PersonChanged.class).stream()
                        .filter(person -> person.personId().equals(told.contactId())))
                .singleElement()
                .satisfies(contact -> assertThat(contact.email()).isEqualTo(marie.email()));
    }

    @Test
    void an_invitation_says_until_when_once_a_call_is_chosen() {
        Instant closing = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        UUID call = portal.call(Instant.now().minus(Duration.ofDays(1)), closing);
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        UUID without = portal.invite(awa, portal.draft(awa, organisation, null), marie);
        UUID with = portal.invite(awa, portal.draft(awa, organisation, call), marie);

        assertThat(told(without).callClosesAt()).isNull();
        assertThat(told(with).callClosesAt()).isEqualTo(closing);
    }

    private PartnerInvited told(UUID invitation) {
        return events.published(PartnerInvited.class).stream()
                .filter(event -> event.invitationId().equals(invitation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void someone_known_is_addressed_as_the_person_they_are() {
        portal.putAnyway(marie, Map.of(), "/api/people/me").is(200);
        UUID invitation = portal.invite(awa, draft(), marie);
        assertThat(events.published(PartnerInvited.class).stream()
                        .filter(event -> event.invitationId().equals(invitation)))
                .extracting(PartnerInvited::contactId)
                .containsExactly(marie.id());
    }

    @Test
    void an_invitation_repeated_with_the_same_key_is_one() {
        UUID project = draft();
        var first = portal.postOnce(awa, "same", Map.of("email", marie.email()), PARTNERS, project)
                .is(201);
        var second = portal.postOnce(awa, "same", Map.of("email", marie.email()), PARTNERS, project)
                .is(201);
        assertThat(second.text("partnerId")).isEqualTo(first.text("partnerId"));
        portal.postOnce(awa, "same", Map.of("email", "x@exemple.fr"), PARTNERS, project)
                .refused(422, "idempotency-key-reused");
        portal.postOnce(awa, "other", Map.of("email", marie.email()), PARTNERS, project)
                .refused(409, "partner-already-invited");
        portal.post(awa, Map.of("email", marie.email()), PARTNERS, project).refused(400, "idempotency-key-required");
    }

    @Test
    void what_is_no_invitation_is_refused() {
        UUID project = draft();
        assertThat(portal.postOnce(awa, "a", Map.of(), PARTNERS, project)
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("email required");
        assertThat(portal.postOnce(awa, "b", Map.of("email", "nobody"), PARTNERS, project)
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("email email-invalid");
        assertThat(portal.postOnce(
                                awa,
                                "c",
                                Map.of("email", "a@b.fr", "organisationName", "x".repeat(201)),
                                PARTNERS,
                                project)
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("organisationName too-long");
        portal.postOnce(awa, "d", Map.of("email", "a@b.fr", "organisationId", UUID.randomUUID()), PARTNERS, project)
                .refused(404, "organisation-not-found");
    }

    @Test
    void anyone_with_the_link_sees_little_and_the_invited_sees_what_it_is_about() {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        for (var reader : new TestPerson[] {stranger, marie.withUnverifiedEmail()}) {
            var little = portal.get(reader, "/api/invitations/{id}", invitation).is(200);
            assertThat(little.at("/forYou").asBoolean()).isFalse();
            assertThat(little.at("/project").isMissingNode()).isTrue();
            assertThat(little.body().toString()).doesNotContain(marie.email()).doesNotContain(project.toString());
        }
        assertThat(portal.get(null, "/api/invitations/{id}", invitation).is(200).text("invitedEmailHint"))
                .matches("m…@exemple\\.fr");
        assertThat(portal.get(marie, "/api/invitations/{id}", invitation)
                        .is(200)
                        .text("/project/projectId"))
                .isEqualTo(project.toString());
        portal.get(null, "/api/invitations/{id}", UUID.randomUUID()).refused(404, "invitation-not-found");
        portal.get(null, "/api/invitations/{id}", "x").refused(400, "parameter-invalid");
    }

    @Test
    void only_the_invited_person_answers() {
        UUID invitation = portal.invite(awa, draft(), marie);
        UUID organisation = portal.organisation(stranger, "Intruse", ActorProfile.COMPANY);
        String path = "/api/invitations/{id}/confirmation";
        portal.post(stranger, Portal.commitment(organisation), path, invitation)
                .refused(403, "invitation-for-another-address");
        portal.post(marie.withUnverifiedEmail(), Portal.commitment(organisation), path, invitation)
                .refused(403, "email-not-verified");
        portal.post(null, Portal.commitment(organisation), path, invitation).refused(401, "sign-in-required");
        portal.post(stranger, null, "/api/invitations/{id}/refusal", invitation)
                .refused(403, "invitation-for-another-address");
        portal.post(marie, Portal.commitment(organisation), path, UUID.randomUUID())
                .refused(404, "invitation-not-found");
    }

    @Test
    void and_only_for_an_organisation_of_theirs_and_over_the_charter_in_force() {
        UUID invitation = portal.invite(awa, draft(), marie);
        String path = "/api/invitations/{id}/confirmation";
        UUID others = portal.organisation(stranger, "Autre", ActorProfile.COMPANY);
        UUID own = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        portal.post(marie, Portal.commitment(others), path, invitation).refused(403, "signatory-required");
        portal.post(marie, Portal.commitment(UUID.randomUUID()), path, invitation)
                .refused(404, "organisation-not-found");
        portal.post(
                        marie,
                        Map.of("organisationId", own, "contribution", "Du temps", "charterVersion", "1999"),
                        path,
                        invitation)
                .refused(409, "charter-outdated");
        assertThat(portal.post(marie, Map.of("contribution", "x"), path, invitation)
                        .refused(422, "request-invalid")
                        .faults())
                .containsExactly("organisationId required", "charterVersion required");
        assertThat(portal.post(
                                marie,
                                Map.of("organisationId", own, "charterVersion", "2026-1", "contributionCents", -1),
                                path,
                                invitation)
                        .refused(422, "project-invalid")
                        .faults())
                .containsExactly("contribution required", "contributionCents amount-out-of-range");
    }

    @Test
    void a_confirmed_partner_reads_the_project_but_no_address_and_changes_nothing() {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        portal.get(marie, "/api/projects/{id}", project).refused(404, "project-not-found");
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        assertThat(portal.post(marie, Portal.commitment(organisation), "/api/invitations/{id}/confirmation", invitation)
                        .is(200)
                        .text("state"))
                .isEqualTo("CONFIRMED");
        portal.post(marie, Portal.commitment(organisation), "/api/invitations/{id}/confirmation", invitation)
                .is(200);
        var read = portal.get(marie, "/api/projects/{id}", project).is(200);
        assertThat(read.text("role")).isEqualTo("PARTNER");
        assertThat(read.at("/partners/0/email").isMissingNode()).isTrue();
        assertThat(read.at("/partners/0/invitationId").isMissingNode()).isTrue();
        assertThat(read.text("/partners/0/contribution")).isEqualTo("Un local");
        assertThat(portal.get(awa, "/api/projects/{id}", project).is(200).text("/partners/0/email"))
                .isEqualTo(marie.email());
        portal.put(marie, 1, Portal.budget(), "/api/projects/{id}/sections/budget", project)
                .refused(403, "project-editor-required");
        portal.post(marie, Map.of("charterVersion", "2026-1"), "/api/projects/{id}/charter-signature", project)
                .refused(403, "signatory-required");
        portal.postOnce(marie, "k", Map.of(), "/api/projects/{id}/submissions", project)
                .refused(403, "project-submitter-required");
        portal.postOnce(marie, "k", Map.of("email", "a@b.fr"), PARTNERS, project)
                .refused(403, "project-editor-required");
        assertThat(events.published(PartnerConfirmed.class).stream()
                        .filter(event -> event.projectId().equals(project)))
                .hasSize(1);
        assertThat(latest(project).organisations())
                .extracting(allied -> allied.confirmed())
                .containsExactly(true, true);
    }

    @Test
    void an_organisation_named_in_an_invitation_is_in_the_alliance_for_conflicts_before_it_answers() {
        UUID project = draft();
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        portal.postOnce(awa, "k", Map.of("email", marie.email(), "organisationId", organisation), PARTNERS, project)
                .is(201);
        assertThat(latest(project).organisations())
                .extracting(allied -> allied.confirmed())
                .containsExactly(true, false);
        UUID partner =
                UUID.fromString(portal.get(awa, "/api/projects/{id}", project).text("/partners/0/partnerId"));
        portal.delete(awa, PARTNERS + "/{partner}", project, partner).is(204);
        assertThat(latest(project).organisations()).hasSize(1);
    }

    @Test
    void i_find_the_invitations_that_wait_for_me() {
        UUID invitation = portal.invite(awa, draft(), marie);
        assertThat(portal.get(marie, "/api/invitations").is(200).text("/items/0/invitationId"))
                .isEqualTo(invitation.toString());
        assertThat(portal.get(marie.withUnverifiedEmail(), "/api/invitations")
                        .is(200)
                        .at("/items"))
                .isEmpty();
        assertThat(portal.get(stranger, "/api/invitations").is(200).at("/items"))
                .isEmpty();
        portal.get(null, "/api/invitations").refused(401, "sign-in-required");
    }

    @Test
    void a_declined_invitation_stays_declined_however_often_it_is() {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        for (int click = 0; click < 2; click++) {
            assertThat(portal.post(marie, null, "/api/invitations/{id}/refusal", invitation)
                            .is(200)
                            .text("state"))
                    .isEqualTo("DECLINED");
        }
        assertThat(steps(project)).containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "PARTNER_DECLINED");
        assertThat(portal.get(marie, "/api/invitations").is(200).at("/items")).isEmpty();
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("/partners/0/state"))
                .isEqualTo("DECLINED");
        var tooSoon = portal.postOnce(awa, "again", Map.of("email", marie.email()), PARTNERS, project)
                .refused(429, "partner-invited-recently");
        assertThat(Long.parseLong(Objects.requireNonNull(tooSoon.headers().getFirst("Retry-After"))))
                .isBetween(3500L, 3661L);
        assertThat(tooSoon.text("detail")).contains(" à ").doesNotContain("{");
    }

    @Test
    void an_invitation_taken_back_leads_nowhere() {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        UUID partner =
                UUID.fromString(portal.get(awa, "/api/projects/{id}", project).text("/partners/0/partnerId"));
        portal.delete(awa, PARTNERS + "/{partner}", project, partner).is(204);
        portal.delete(awa, PARTNERS + "/{partner}", project, partner).refused(404, "partner-not-found");
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        portal.post(marie, Portal.commitment(organisation), "/api/invitations/{id}/confirmation", invitation)
                .refused(409, "invitation-closed");
        assertThat(portal.get(marie, "/api/invitations/{id}", invitation)
                        .is(200)
                        .text("state"))
                .isEqualTo("LEFT");
    }

    @Test
    void a_partner_leaves_by_itself_and_nobody_is_put_out_by_another() {
        UUID project = draft();
        TestPerson zoe = TestTokens.person("Zoé");
        for (TestPerson guest : List.of(marie, zoe)) {
            UUID invitation = portal.invite(awa, project, guest);
            portal.post(
                            guest,
                            Portal.commitment(portal.organisation(guest, "O", ActorProfile.COMPANY)),
                            "/api/invitations/{id}/confirmation",
                            invitation)
                    .is(200);
        }
        String zoes = portal.get(awa, "/api/projects/{id}", project).text("/partners/1/partnerId");
        portal.delete(marie, PARTNERS + "/{partner}", project, zoes).refused(403, "project-editor-required");
        portal.delete(zoe, PARTNERS + "/{partner}", project, zoes).is(204);
        portal.get(zoe, "/api/projects/{id}", project).refused(404, "project-not-found");
    }

    @Test
    void a_reminder_comes_no_sooner_than_an_hour_after_the_last_mail() {
        UUID project = draft();
        portal.invite(awa, project, marie);
        String partner = portal.get(awa, "/api/projects/{id}", project).text("/partners/0/partnerId");
        portal.post(awa, null, PARTNERS + "/{partner}/reminder", project, partner)
                .refused(429, "partner-reminded-recently");
        portal.post(awa, null, PARTNERS + "/{partner}/reminder", project, UUID.randomUUID())
                .refused(404, "partner-not-found");
    }

    @Test
    void the_charter_is_public_in_both_languages_and_signed_in_its_version() {
        var charter = portal.get(null, "/api/charter").is(200);
        assertThat(charter.text("version")).isEqualTo("2026-1");
        assertThat(charter.at("/articles")).hasSize(7);
        UUID project = draft();
        portal.post(awa, Map.of("charterVersion", "1999"), "/api/projects/{id}/charter-signature", project)
                .refused(409, "charter-outdated");
        portal.post(awa, Map.of(), "/api/projects/{id}/charter-signature", project)
                .refused(422, "request-invalid");
        portal.sign(awa, project);
        assertThat(portal.get(awa, "/api/projects/{id}", project)
                        .at("/lead/signedAt")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void a_second_signature_of_the_same_charter_leaves_the_first_as_it_was() {
        UUID project = draft();
        var first = portal.sign(awa, project);
        var second = portal.sign(awa, project);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(steps(project)).containsExactly("DRAFT_BEGUN", "CHARTER_SIGNED");
    }

    @Test
    void clicks_at_once_confirm_one_part() throws Exception {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> click = () -> portal.post(
                            marie, Portal.commitment(organisation), "/api/invitations/{id}/confirmation", invitation)
                    .status();
            assertThat(pool.invokeAll(Collections.nCopies(4, click)))
                    .extracting(Future::resultNow)
                    .containsOnly(200);
        }
        assertThat(steps(project)).containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "PARTNER_CONFIRMED");
    }

    @Test
    void a_person_invites_fifty_in_a_day_and_no_more() {
        UUID first = draft();
        UUID second = draft();
        for (int at = 0; at < 50; at++) {
            UUID project = at < 25 ? first : second;
            portal.postAnew(awa, Map.of("email", "guest" + at + "@exemple.fr"), PARTNERS, project)
                    .is(201);
        }
        portal.postAnew(awa, Map.of("email", "one-more@exemple.fr"), PARTNERS, second)
                .refused(429, "invitations-used-up");
    }

    @Test
    void the_timeline_tells_whether_the_lead_parted_or_the_partner_left() {
        for (TestPerson who : List.of(awa, marie)) {
            UUID project = draft();
            UUID invitation = portal.invite(awa, project, marie);
            portal.post(
                            marie,
                            Portal.commitment(portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY)),
                            "/api/invitations/{id}/confirmation",
                            invitation)
                    .is(200);
            String partner = portal.get(awa, "/api/projects/{id}", project).text("/partners/0/partnerId");
            portal.delete(who, PARTNERS + "/{partner}", project, partner).is(204);
            var timeline = portal.get(awa, "/api/projects/{id}/timeline", project);
            assertThat(timeline.text("/3/step")).isEqualTo("PARTNER_LEFT");
            assertThat(timeline.text("/3/actor")).isEqualTo(who.equals(awa) ? "LEAD" : "PARTNER");
        }
    }

    @Test
    void the_timeline_tells_of_an_invitation_taken_back_that_it_was_no_more_than_that() {
        UUID project = draft();
        portal.invite(awa, project, marie);
        String partner = portal.get(awa, "/api/projects/{id}", project).text("/partners/0/partnerId");
        portal.delete(awa, PARTNERS + "/{partner}", project, partner).is(204);
        assertThat(steps(project)).containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "INVITATION_TAKEN_BACK");
    }

    private List<String> steps(UUID project) {
        return portal.get(awa, "/api/projects/{id}/timeline", project)
                .is(200)
                .body()
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
    }

    @Test
    void the_timeline_tells_the_alliances_steps() {
        UUID project = draft();
        UUID invitation = portal.invite(awa, project, marie);
        portal.post(
                        marie,
                        Portal.commitment(portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY)),
                        "/api/invitations/{id}/confirmation",
                        invitation)
                .is(200);
        portal.sign(awa, project);
        var timeline = portal.get(marie, "/api/projects/{id}/timeline", project).is(200);
        assertThat(timeline.body().valueStream().map(step -> step.path("step").asString()))
                .containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "PARTNER_CONFIRMED", "CHARTER_SIGNED");
        assertThat(timeline.body().toString()).doesNotContain(marie.email());
    }

    private AllianceChanged latest(UUID project) {
        return events.published(AllianceChanged.class).stream()
                .filter(event -> event.projectId().equals(project))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
