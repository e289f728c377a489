package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.PartnerConfirmed;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The alliance as it stands, its charter, and how the timeline tells of both. */
@ServiceTest
class AllianceControllerTests {

    private static final String PARTNERS = "/api/projects/{id}/partners";

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");

    AllianceControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    @Test
    void a_confirmed_partner_reads_the_project_but_no_address_and_changes_nothing() {
        UUID project = portal.draft(awa);
        UUID invitation = portal.invite(awa, project, marie);
        portal.get(marie, "/api/projects/{id}", project).refused(404, "project-not-found");
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        assertThat(portal.confirm(marie, organisation, invitation).text("state"))
                .isEqualTo("CONFIRMED");
        portal.confirm(marie, organisation, invitation);
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
        UUID project = portal.draft(awa);
        portal.putAnyway(marie, Map.of(), "/api/people/me").is(200);
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        portal.postOnce(awa, "k", Map.of("email", marie.email(), "organisationId", organisation), PARTNERS, project)
                .is(201);
        assertThat(latest(project).organisations())
                .extracting(allied -> allied.confirmed())
                .containsExactly(true, false);
        UUID partner = portal.firstPartner(awa, project);
        portal.delete(awa, PARTNERS + "/{partner}", project, partner).is(204);
        assertThat(latest(project).organisations()).hasSize(1);
    }

    @Test
    void nobody_draws_an_organisation_into_an_alliance_through_an_address_that_is_not_its_own() {
        UUID project = portal.draft(awa);
        UUID organisation = portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY);
        Map<String, Object> guest = Map.of("email", "someone@exemple.fr", "organisationId", organisation);

        portal.postAnew(awa, guest, PARTNERS, project).is(201);

        assertThat(latest(project).organisations()).hasSize(1);
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("/partners/0/name"))
                .isEqualTo("Ville");
    }

    @Test
    void a_partner_leaves_by_itself_and_nobody_is_put_out_by_another() {
        UUID project = portal.draft(awa);
        TestPerson zoe = TestTokens.person("Zoé");
        for (TestPerson guest : List.of(marie, zoe)) {
            UUID invitation = portal.invite(awa, project, guest);
            portal.confirm(guest, portal.organisation(guest, "O", ActorProfile.COMPANY), invitation);
        }
        String zoes = portal.get(awa, "/api/projects/{id}", project).text("/partners/1/partnerId");
        portal.delete(marie, PARTNERS + "/{partner}", project, zoes).refused(403, "project-editor-required");
        portal.delete(zoe, PARTNERS + "/{partner}", project, zoes).is(204);
        portal.get(zoe, "/api/projects/{id}", project).refused(404, "project-not-found");
    }

    @Test
    void the_charter_is_public_in_both_languages_and_signed_in_its_version() {
        var charter = portal.get(null, "/api/charter").is(200);
        assertThat(charter.text("version")).isEqualTo("2026-1");
        assertThat(charter.at("/articles")).hasSize(7);
        UUID project = portal.draft(awa);
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
        UUID project = portal.draft(awa);
        var first = portal.sign(awa, project);
        var second = portal.sign(awa, project);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(portal.steps(awa, project)).containsExactly("DRAFT_BEGUN", "CHARTER_SIGNED");
    }

    @Test
    void the_timeline_tells_whether_the_lead_parted_or_the_partner_left() {
        for (TestPerson who : List.of(awa, marie)) {
            UUID project = portal.draft(awa);
            UUID invitation = portal.invite(awa, project, marie);
            portal.confirm(marie, portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY), invitation);
            UUID partner = portal.firstPartner(awa, project);
            portal.delete(who, PARTNERS + "/{partner}", project, partner).is(204);
            var timeline = portal.get(awa, "/api/projects/{id}/timeline", project);
            assertThat(timeline.text("/3/step")).isEqualTo("PARTNER_LEFT");
            assertThat(timeline.text("/3/actor")).isEqualTo(who.equals(awa) ? "LEAD" : "PARTNER");
        }
    }

    @Test
    void the_timeline_tells_of_an_invitation_taken_back_that_it_was_no_more_than_that() {
        UUID project = portal.draft(awa);
        portal.invite(awa, project, marie);
        UUID partner = portal.firstPartner(awa, project);
        portal.delete(awa, PARTNERS + "/{partner}", project, partner).is(204);
        assertThat(portal.steps(awa, project))
                .containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "INVITATION_TAKEN_BACK");
    }

    @Test
    void the_timeline_tells_the_alliances_steps() {
        UUID project = portal.draft(awa);
        UUID invitation = portal.invite(awa, project, marie);
        portal.confirm(marie, portal.organisation(marie, "Ville", ActorProfile.LOCAL_AUTHORITY), invitation);
        portal.sign(awa, project);
        assertThat(portal.steps(marie, project))
                .containsExactly("DRAFT_BEGUN", "PARTNER_INVITED", "PARTNER_CONFIRMED", "CHARTER_SIGNED");
        assertThat(portal.get(marie, "/api/projects/{id}/timeline", project)
                        .body()
                        .toString())
                .doesNotContain(marie.email());
    }

    private AllianceChanged latest(UUID project) {
        return events.published(AllianceChanged.class).stream()
                .filter(event -> event.projectId().equals(project))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
