package fr.fondationdesterritoires.projects.projects;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The lead invites, by an address or an organisation. */
@ServiceTest
class InvitingTests {

    private static final String PARTNERS = "/api/projects/{id}/partners";

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");

    InvitingTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    @Test
    void an_invitation_is_told_without_the_address_and_the_address_apart() {
        Map<String, String> guest = Map.of("email", marie.email(), "organisationName", "La Ville");
        UUID invitation =
                portal.postAnew(awa, guest, PARTNERS, portal.draft(awa)).is(201).id("invitationId");
        PartnerInvited told = told(invitation);
        assertThat(told.toString()).doesNotContain(marie.email());
        assertThat(invitation.version()).isEqualTo(4);
        assertThat(events.published(PersonChanged.class).stream()
                        .filter(person -> person.personId().equals(told.contactId())))
                .singleElement()
                .satisfies(contact -> {
                    assertThat(contact.email()).isEqualTo(marie.email());
                    assertThat(contact.displayName())
                            .as("what the inviter calls them is no name for all others")
                            .isEmpty();
                });
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
        UUID invitation = portal.invite(awa, portal.draft(awa), marie);
        assertThat(events.published(PartnerInvited.class).stream()
                        .filter(event -> event.invitationId().equals(invitation)))
                .extracting(PartnerInvited::contactId)
                .containsExactly(marie.id());
    }

    @Test
    void an_invitation_repeated_with_the_same_key_is_one() {
        UUID project = portal.draft(awa);
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
        UUID project = portal.draft(awa);
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
    void a_reminder_comes_no_sooner_than_an_hour_after_the_last_mail() {
        UUID project = portal.draft(awa);
        portal.invite(awa, project, marie);
        UUID partner = portal.firstPartner(awa, project);
        portal.post(awa, null, PARTNERS + "/{partner}/reminder", project, partner)
                .refused(429, "partner-reminded-recently");
        portal.post(awa, null, PARTNERS + "/{partner}/reminder", project, UUID.randomUUID())
                .refused(404, "partner-not-found");
    }

    @Test
    void a_person_invites_fifty_in_a_day_and_no_more() {
        UUID first = portal.draft(awa);
        UUID second = portal.draft(awa);
        for (int at = 0; at < 50; at++) {
            UUID project = at < 25 ? first : second;
            portal.postAnew(awa, Map.of("email", "guest" + at + "@exemple.fr"), PARTNERS, project)
                    .is(201);
        }
        portal.postAnew(awa, Map.of("email", "one-more@exemple.fr"), PARTNERS, second)
                .refused(429, "invitations-used-up");
    }
}
