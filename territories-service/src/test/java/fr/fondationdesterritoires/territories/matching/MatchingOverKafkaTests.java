package fr.fondationdesterritoires.territories.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import fr.fondationdesterritoires.territories.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The features that listen, on a real broker: what others publish takes effect, once. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"observatory.keep-for=0s", "management.server.port=0"})
@AutoConfigureWebTestClient(timeout = "30s")
@RealParts
class MatchingOverKafkaTests {

    private final TestPerson admin = TestTokens.person("Paul Renard", StaffRole.FOUNDATION_ADMIN);
    private final TestPerson manager = TestTokens.person("Claire Vidal", StaffRole.FUND_MANAGER);

    @Autowired
    private WebTestClient client;

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Test
    void a_submission_that_comes_twice_proposes_once_and_a_decision_is_observed() {
        TestPerson ines = TestTokens.person("Inès Garnier");
        recognise(ines, "department-42");
        ProjectSubmitted project = Submissions.project("Cuisine partagée");
        OrganisationChanged lead = Submissions.organisation(Submissions.lead(project), TestTokens.person("Awa Diop"));
        events.publish(lead, 1);
        events.publish(project, 1);
        events.publish(project, 1);
        eventually(() -> assertThat(count("select count(*) from matches where state = 'ASKED'"))
                .isEqualTo(1));

        events.publish(Submissions.decision(project, DecisionOutcome.FUNDED, 10_000), 1);
        eventually(() -> client.get()
                .uri("/api/observatory")
                .exchange()
                .expectBody()
                .jsonPath("$.totalCents")
                .isEqualTo(1_100_000));
        assertThat(count("select count(*) from matches")).isEqualTo(1);
        assertThat(count("select count(*) from organisations")).isEqualTo(1);
        client.get()
                .uri("/api/matches?projectId=" + project.projectId())
                .headers(manager::signIn)
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void a_catalyst_recognised_before_the_person_is_heard_of_is_named_as_soon_as_they_are() {
        TestPerson marc = TestTokens.person("Marc Petit");
        recognise(marc, "department-33");
        assertThat(directory()).doesNotContain("Marc Petit");

        events.publish(new PersonChanged(marc.id(), marc.email(), marc.name(), "fr", List.of()), 1);
        eventually(() -> assertThat(directory()).contains("Marc Petit"));

        events.publishErasure(Topics.PEOPLE, marc.id().toString());
        eventually(() -> assertThat(directory()).doesNotContain("Marc Petit"));
    }

    private String directory() {
        return Objects.requireNonNull(client.get()
                .uri("/api/catalysts")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private void recognise(TestPerson person, String territory) {
        client.post()
                .uri("/api/catalysts")
                .headers(admin::signIn)
                .bodyValue(Map.of(
                        "personId", person.id(),
                        "territories", List.of(territory),
                        "sdgs", List.of(11),
                        "roles", List.of("ACCOMPANIMENT"),
                        "capacity", 1))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private long count(String sql) {
        Long count = database.sql(sql).mapValue(Long.class).one().block();
        return Objects.requireNonNull(count);
    }

    private static void eventually(Runnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }
}
