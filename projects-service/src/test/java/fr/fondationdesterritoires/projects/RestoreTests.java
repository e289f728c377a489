package fr.fondationdesterritoires.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.testing.ToldAgain;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells again after a restore, and what it forgets when others were restored. */
@ServiceTest
class RestoreTests {

    private static final long EPOCH = 1_800_000_000;
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private final Portal portal;
    private final TestEvents events;
    private final ToldAgain toldAgain;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");
    private final UUID application = UUID.randomUUID();

    RestoreTests(
            @Autowired WebTestClient client,
            @Autowired TestEvents events,
            @Autowired ObjectProvider<SnapshotSource> sources,
            @Autowired DatabaseClient database,
            @Autowired TransactionalOperator transactions,
            @Autowired JsonMapper json) {
        this.portal = new Portal(client, events);
        this.events = events;
        this.toldAgain = new ToldAgain(sources.orderedStream().toList(), database, transactions, json);
    }

    private UUID submitted() {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.submit(awa, project, UUID.randomUUID().toString()).is(201);
        return project;
    }

    @Test
    void people_organisations_alliances_and_dossiers_are_told_again_as_they_were() {
        var _ = submitted();

        // What an alliance's names and title are by now, they may not have been when it was told.
        ToldAgain.Comparison comparison = toldAgain.compare(Set.of("projectTitle", "name"));

        assertThat(comparison.complaints()).isEmpty();
        assertThat(comparison.same()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_project_its_timeline_and_the_catalogue_go_back_with_its_application() {
        UUID project = submitted();
        events.deliver(received(project), 1);
        events.deliver(placed(project), 2);
        events.deliver(decided(project), 3);
        portal.get(null, "/api/catalogue/{id}", project).is(200);

        events.deliverRestored(Topics.FUNDING, application.toString(), new AggregateRestored(0, 2), EPOCH);
        events.deliverSnapshot(received(project), 2, EPOCH);
        events.deliverSnapshot(placed(project), 2, EPOCH);

        assertThat(portal.get(awa, "/api/projects/{id}", project).text("state")).isEqualTo("IN_COMMITTEE");
        portal.get(null, "/api/catalogue/{id}", project).refused(404, "project-not-found");
        assertThat(portal.steps(awa, project))
                .contains("SUBMITTED", "APPLICATION_RECEIVED", "PLACED_ON_AGENDA")
                .doesNotContain("DECIDED")
                .doesNotHaveDuplicates();
    }

    @Test
    void what_still_holds_stays_shown() {
        UUID project = submitted();
        events.deliver(decided(project), 3);

        events.deliverRestored(Topics.FUNDING, application.toString(), new AggregateRestored(0, 3), EPOCH);
        events.deliverSnapshot(decided(project), 3, EPOCH);

        portal.get(null, "/api/catalogue/{id}", project).is(200);
        assertThat(portal.steps(awa, project)).containsOnlyOnce("DECIDED");
    }

    @Test
    void an_application_of_a_project_that_was_lost_here_is_let_go() {
        UUID lost = UUID.randomUUID();

        events.deliver(received(lost), 1);
        events.deliver(decided(lost), 2);

        portal.get(null, "/api/catalogue/{id}", lost).refused(404, "project-not-found");
    }

    @Test
    void a_call_that_its_fund_has_lost_takes_no_project() {
        UUID call = portal.call();
        UUID organisation = portal.organisation(awa, "Les Jardins", ActorProfile.ASSOCIATION);

        events.deliverRestored(Topics.FUNDING, call.toString(), new AggregateRestored(0, 0), EPOCH);

        assertThat(portal.postAnew(
                                awa,
                                Map.of("organisationId", organisation, "title", "Un jardin", "callId", call),
                                "/api/projects")
                        .status())
                .isNotEqualTo(201);
    }

    private ApplicationReceived received(UUID project) {
        return new ApplicationReceived(
                application, UUID.randomUUID(), project, UUID.randomUUID(), "2026-000001", true, List.of(), AT);
    }

    private ApplicationPlacedOnAgenda placed(UUID project) {
        return new ApplicationPlacedOnAgenda(
                application, project, UUID.randomUUID(), UUID.randomUUID(), AT.plusSeconds(30));
    }

    private DecisionTaken decided(UUID project) {
        return new DecisionTaken(
                UUID.randomUUID(),
                application,
                project,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "2026-000001",
                DecisionOutcome.FUNDED,
                "MAJORITY",
                Money.ofEuros(10_000),
                Money.ofEuros(500),
                null,
                null,
                List.of(),
                12,
                "ab12",
                AT.plusSeconds(60),
                false);
    }
}
