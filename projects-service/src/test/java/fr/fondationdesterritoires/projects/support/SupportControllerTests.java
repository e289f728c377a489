package fr.fondationdesterritoires.projects.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SupportControllerTests {

    private static final String PERSON = "/api/support/people/{person}";

    private final Portal portal;
    private final TestPerson admin = TestTokens.person("Paule Admin", StaffRole.FOUNDATION_ADMIN);
    private final TestPerson awa = TestTokens.person("Awa Diop");

    @Autowired
    private DatabaseClient database;

    SupportControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
    }

    @BeforeEach
    void both_came() {
        portal.putAnyway(admin, Map.of(), "/api/people/me").is(200);
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);
    }

    @Test
    void a_person_is_found_by_name_or_address_and_an_invited_address_too() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        UUID project = portal.draft(awa, organisation, null);
        TestPerson guest = TestTokens.person("Invitée");
        portal.invite(awa, project, guest);

        assertThat(found(awa.email().substring(0, 14))).contains(awa.id() + " true");
        assertThat(found("AWA dio")).contains(awa.id() + " true");
        assertThat(found(guest.email())).hasSize(1).allMatch(one -> one.endsWith(" false"));
    }

    @Test
    void how_things_stand_is_shown_without_a_word_of_what_was_written() {
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);
        UUID project = portal.draft(awa, organisation, null);
        portal.putAnyway(awa, Map.of(), "/api/people/me").is(200);

        Portal.Answer stand = portal.get(admin, PERSON, awa.id()).is(200);

        assertThat(stand.text("/account/email")).isEqualTo(awa.email());
        assertThat(stand.at("/account/knownSince").isMissingNode()).isFalse();
        assertThat(stand.at("/visits"))
                .as("one visit, however often the page is loaded")
                .hasSize(1);
        assertThat(stand.text("/organisations/0/role")).isEqualTo("OWNER");
        assertThat(stand.text("/dossiers/0/projectId")).isEqualTo(project.toString());
        assertThat(stand.text("/dossiers/0/state")).isEqualTo("DRAFT");
        assertThat(stand.body().toString()).doesNotContain("Un jardin pour tous");
    }

    @Test
    void what_waits_for_an_operator_is_shown() {
        database.sql("""
                        insert into platform.inbox_parked
                               (consumer, topic, agg_key, event_id, record_offset, headers, reason)
                        values ('timeline', 'funding.events', :key, :event, 1, '{}', 'x')""")
                .bind("key", awa.id().toString())
                .bind("event", UUID.randomUUID())
                .then()
                .block();
        assertThat(portal.get(admin, PERSON, awa.id()).is(200).text("/parked/0/consumer"))
                .isEqualTo("timeline");
    }

    @Test
    void every_look_leaves_a_trace_that_nobody_changes() {
        portal.get(admin, PERSON, awa.id()).is(200);

        JsonNode look = latestTrace();
        assertThat(look.path("lookedByName").asString()).isEqualTo("Paule Admin");
        assertThat(look.path("personName").asString()).isEqualTo("Awa Diop");
        for (String statement :
                List.of("update platform.lookups set person_id = looked_by", "delete from platform.lookups")) {
            assertThatThrownBy(() -> database.sql(statement).then().block()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void every_search_leaves_a_trace_of_how_many_it_showed_and_not_of_the_words() {
        int shown = found(awa.email().substring(0, 14)).size();
        JsonNode search = latestTrace();
        assertThat(search.path("lookedByName").asString()).isEqualTo("Paule Admin");
        assertThat(search.path("found").asInt()).isEqualTo(shown).isPositive();
        assertThat(search.has("personId")).isFalse();
        assertThat(search.toString()).doesNotContain(awa.email().substring(0, 14));

        portal.get(admin, PERSON, awa.id()).is(200);
        assertThat(latestTrace().path("personName").asString()).isEqualTo("Awa Diop");
        assertThat(latestTrace().has("found")).isFalse();
        assertThatThrownBy(() ->
                        database.sql("delete from platform.searches").then().block())
                .isInstanceOf(DataAccessException.class);
    }

    private JsonNode latestTrace() {
        return portal.get(admin, "/api/support/people/lookups").is(200).at("/items/0");
    }

    @Test
    void nobody_else_looks() {
        TestPerson manager = TestTokens.person("Gaëlle", StaffRole.FUND_MANAGER);
        for (TestPerson other : List.of(manager, awa)) {
            portal.get(other, PERSON, awa.id()).refused(403, "foundation-admin-required");
            portal.get(other, "/api/support/people/lookups").refused(403, "foundation-admin-required");
            portal.post(other, Map.of("query", "awa"), "/api/support/people").refused(403, "foundation-admin-required");
        }
        portal.get(null, PERSON, awa.id()).refused(401, "sign-in-required");
        portal.get(admin, PERSON, UUID.randomUUID()).refused(404, "person-not-found");
    }

    private List<String> found(String typed) {
        return portal.post(admin, Map.of("query", typed), "/api/support/people")
                .is(200)
                .at("/people")
                .valueStream()
                .map(one -> one.path("personId").asString() + " "
                        + one.path("hasAccount").asBoolean())
                .toList();
    }
}
