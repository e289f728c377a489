package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The invited follow the link of their mail. */
@ServiceTest
class AnsweringInvitationTests {

    private static final String PARTNERS = "/api/projects/{id}/partners";

    private final Portal portal;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");
    private final TestPerson stranger = TestTokens.person("Paul Étranger");

    AnsweringInvitationTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
    }

    @Test
    void anyone_with_the_link_sees_little_and_the_invited_sees_what_it_is_about() {
        UUID project = portal.draft(awa);
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
    void i_find_the_invitations_that_wait_for_me() {
        UUID invitation = portal.invite(awa, portal.draft(awa), marie);
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
    void only_the_invited_person_answers() {
        UUID invitation = portal.invite(awa, portal.draft(awa), marie);
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
        UUID invitation = portal.invite(awa, portal.draft(awa), marie);
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
    void a_declined_invitation_stays_declined_however_often_it_is() {
        UUID project = portal.draft(awa);
        UUID invitation = portal.invite(awa, project, marie);
        for (int click = 0; click < 2; click++) {
            assertThat(portal.post(marie, null, "/api/invitations/{id}/refusal", invitation)
                            .is(200)
                            .text("state"))
                    .isEqualTo("DECLINED");
        }
        assertThat(portal.steps(awa, project)).containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "PARTNER_DECLINED");
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
        UUID project = portal.draft(awa);
        UUID invitation = portal.invite(awa, project, marie);
        UUID partner = portal.firstPartner(awa, project);
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
    void clicks_at_once_confirm_one_part() throws Exception {
        UUID project = portal.draft(awa);
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
        assertThat(portal.steps(awa, project)).containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "PARTNER_CONFIRMED");
    }
}
