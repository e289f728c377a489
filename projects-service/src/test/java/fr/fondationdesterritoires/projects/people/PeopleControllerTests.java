package fr.fondationdesterritoires.projects.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class PeopleControllerTests {

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson awa = TestTokens.person("Awa Diop");

    PeopleControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    @Test
    void nobody_is_known_before_they_came() {
        portal.get(awa, "/api/people/me").refused(404, "person-not-found");
        portal.putAnyway(awa, null, "/api/people/me").is(200);
        assertThat(portal.get(awa, "/api/people/me").is(200).text("displayName"))
                .isEqualTo("Awa Diop");
    }

    @Test
    void the_others_are_told_only_when_something_changed() {
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);
        assertThat(told(awa)).hasSize(1);
        assertThat(portal.putAnyway(awa, Map.of("locale", "en"), "/api/people/me")
                        .is(200)
                        .text("locale"))
                .isEqualTo("en");
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);
        assertThat(told(awa)).extracting(PersonChanged::locale).containsExactly("fr", "en");
    }

    @Test
    void an_address_that_was_not_verified_is_told_to_nobody() {
        TestPerson unverified = awa.withUnverifiedEmail();
        portal.putAnyway(unverified, Map.of(), "/api/people/me").is(200);
        assertThat(told(unverified)).isEmpty();
    }

    @Test
    void an_address_is_no_name_to_show_to_others() {
        TestPerson named = TestTokens.person("awa@exemple.fr").withEmail("a.diop@exemple.fr");
        portal.putAnyway(named, Map.of(), "/api/people/me").is(200);
        assertThat(told(named)).extracting(PersonChanged::displayName).containsExactly("a.diop");
    }

    @Test
    void a_locale_that_nobody_speaks_is_refused() {
        assertThat(portal.putAnyway(awa, Map.of("locale", "tlh"), "/api/people/me")
                        .refused(422, "person-invalid")
                        .faults())
                .containsExactly("locale unknown-locale");
        portal.putAnyway(awa, Map.of("locale", List.of()), "/api/people/me").refused(400, "body-unreadable");
    }

    @Test
    void the_anonymous_are_nobody() {
        portal.get(null, "/api/people/me").refused(401, "sign-in-required");
        portal.putAnyway(null, Map.of(), "/api/people/me").refused(401, "sign-in-required");
        portal.post(null, Map.of(), "/api/people/search").refused(401, "sign-in-required");
    }

    @Test
    void i_see_where_i_belong() {
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        var mine = portal.get(awa, "/api/people/me").is(200).at("/memberships/0");
        assertThat(mine.path("organisationId").asString()).isEqualTo(organisation.toString());
        assertThat(mine.path("role").asString()).isEqualTo("OWNER");
    }

    @Test
    void staff_search_people_by_name_without_accents_or_by_address() {
        TestPerson zelie = TestTokens.person("Zélie Ünique");
        TestPerson manager = TestTokens.person("Gaëlle", StaffRole.FUND_MANAGER);
        portal.putAnyway(zelie, Map.of(), "/api/people/me").is(200);
        assertThat(search(manager, "zelie uni").text("/items/0/personId"))
                .isEqualTo(zelie.id().toString());
        assertThat(search(manager, zelie.email().toUpperCase(Locale.ROOT)).text("/items/0/personId"))
                .isEqualTo(zelie.id().toString());
        assertThat(search(manager, "%_\"'; --").is(200).at("/items")).isEmpty();
    }

    @Test
    void nobody_else_does() {
        search(awa, "a").refused(403, "staff-required");
    }

    @Test
    void what_is_longer_than_any_address_is_not_looked_for() {
        TestPerson manager = TestTokens.person("Gaëlle", StaffRole.FUND_MANAGER);
        assertThat(search(manager, "x".repeat(255))
                        .refused(422, "search-invalid")
                        .faults())
                .containsExactly("query too-long");
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended() {
        String family = "Pagination" + UUID.randomUUID().toString().substring(0, 8);
        TestPerson admin = TestTokens.person("Admin", StaffRole.FOUNDATION_ADMIN);
        List.of("A", "B", "C")
                .forEach(name -> portal.putAnyway(TestTokens.person(family + " " + name), Map.of(), "/api/people/me")
                        .is(200));
        var first = portal.post(admin, Map.of("query", family), "/api/people/search?limit=2")
                .is(200);
        assertThat(first.at("/items")).hasSize(2);
        var second = portal.post(
                        admin, Map.of("query", family), "/api/people/search?limit=2&cursor={c}", first.text("next"))
                .is(200);
        assertThat(second.text("/items/0/displayName")).isEqualTo(family + " C");
        assertThat(second.at("/next").isMissingNode()).isTrue();
        portal.post(admin, Map.of(), "/api/people/search?cursor=nonsense").refused(400, "cursor-invalid");
    }

    private Portal.Answer search(TestPerson by, String query) {
        return portal.post(by, Map.of("query", query), "/api/people/search");
    }

    private List<PersonChanged> told(TestPerson person) {
        return events.published(PersonChanged.class).stream()
                .filter(event -> event.personId().equals(person.id()))
                .toList();
    }
}
