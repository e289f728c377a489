package fr.fondationdesterritoires.projects.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.notifications.MessageDelivered;
import fr.fondationdesterritoires.contracts.territories.CatalystAccepted;
import fr.fondationdesterritoires.contracts.territories.CatalystAsked;
import fr.fondationdesterritoires.contracts.territories.CatalystDeclined;
import fr.fondationdesterritoires.contracts.territories.CatalystsProposed;
import fr.fondationdesterritoires.contracts.territories.FragilityImported;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.territories.NoCatalystLeft;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.IndicatorDirection;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FollowedApplicationTests {

    private final Portal portal;
    private final TestEvents events;
    private final DatabaseClient database;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");

    FollowedApplicationTests(
            @Autowired WebTestClient client, @Autowired TestEvents events, @Autowired DatabaseClient database) {
        this.portal = new Portal(client, events);
        this.events = events;
        this.database = database;
    }

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private final UUID application = UUID.randomUUID();

    private UUID submitted(String title) {
        UUID project = portal.finished(awa, marie, portal.call());
        portal.put(awa, 2, Portal.presentation(title), "/api/projects/{id}/sections/presentation", project)
                .is(200);
        portal.submit(awa, project, UUID.randomUUID().toString()).is(201);
        return project;
    }

    private DecisionTaken decision(UUID project, DecisionOutcome outcome) {
        return new DecisionTaken(
                UUID.randomUUID(),
                application,
                project,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "2026-000001",
                outcome,
                "MAJORITY",
                Money.ofEuros(10_000),
                Money.ofEuros(500),
                null,
                null,
                List.of(new DecisionTaken.CollegeVotes(College.STAKEHOLDERS, 3, 1, 0)),
                12,
                "ab12",
                AT.plusSeconds(60),
                false);
    }

    @Test
    void a_project_follows_its_application_to_the_decision() {
        UUID project = submitted("Un jardin suivi");
        events.deliver(
                new ApplicationReceived(
                        application,
                        UUID.randomUUID(),
                        project,
                        UUID.randomUUID(),
                        "2026-000001",
                        false,
                        List.of(EligibilityRule.E2),
                        AT),
                1);
        var ineligible = portal.get(awa, "/api/projects/{id}", project);
        assertThat(ineligible.text("state")).isEqualTo("INELIGIBLE");
        assertThat(ineligible.text("/unmetRules/0")).isEqualTo("E2");
        events.deliver(new EligibilityOverruled(application, project, "Une exception", AT), 2);
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("state")).isEqualTo("UNDER_REVIEW");
        events.deliver(
                new ApplicationPlacedOnAgenda(
                        application, project, UUID.randomUUID(), UUID.randomUUID(), AT.plusSeconds(30)),
                3);
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("sessionAt"))
                .isEqualTo("2026-11-22T10:00:30Z");
        events.deliver(decision(project, DecisionOutcome.FUNDED), 4);
        var funded = portal.get(awa, "/api/projects/{id}", project);
        assertThat(funded.text("state")).isEqualTo("FUNDED");
        assertThat(funded.at("/decision/premiumCents").asLong()).isEqualTo(50_000);
        assertThat(portal.get(awa, "/api/projects?mine").text("/items/0/nextStep"))
                .isEqualTo("READ_DECISION");
    }

    @ParameterizedTest
    @EnumSource(TakenOffReason.class)
    void taken_off_an_agenda_it_waits_for_another_session(TakenOffReason reason) {
        UUID project = submitted("Un jardin reporté");
        UUID session = UUID.randomUUID();
        UUID item = UUID.randomUUID();
        events.deliver(new ApplicationPlacedOnAgenda(application, project, session, item, AT.plusSeconds(30)), 2);
        events.deliver(
                new ApplicationTakenOffAgenda(application, project, session, item, reason, AT.plusSeconds(40)), 3);
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("state")).isEqualTo("UNDER_REVIEW");
        assertThat(step(project, "TAKEN_OFF_AGENDA").at("/data/reason").asString())
                .isEqualTo(reason.name());
    }

    @Test
    void a_withdrawal_that_came_after_the_decision_gives_way_to_it() {
        UUID project = submitted("Un jardin trop tard");
        portal.post(awa, Map.of(), "/api/projects/{id}/withdrawal", project).is(200);
        events.deliver(decision(project, DecisionOutcome.FUNDED), 4);
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("state")).isEqualTo("WITHDRAWN");
        events.deliver(
                new WithdrawalRefused(
                        application,
                        project,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        DecisionOutcome.FUNDED,
                        Money.ofEuros(10_000),
                        Money.ofEuros(500),
                        AT.plusSeconds(60),
                        AT.plusSeconds(61),
                        AT.plusSeconds(62)),
                5);
        var funded = portal.get(awa, "/api/projects/{id}", project);
        assertThat(funded.text("state")).isEqualTo("FUNDED");
        assertThat(funded.at("/decision/premiumCents").asLong()).isEqualTo(50_000);
        assertThat(step(project, "WITHDRAWAL_REFUSED").at("/data/outcome").asString())
                .isEqualTo("FUNDED");
        assertThat(step(project, "WITHDRAWAL_REFUSED").at("/data/decidedAt").asString())
                .isEqualTo("2026-11-22T10:01:00Z");
        portal.get(null, "/api/catalogue/{id}", project).is(200);
    }

    private JsonNode step(UUID project, String kind) {
        return portal.get(awa, "/api/projects/{id}/timeline", project)
                .body()
                .valueStream()
                .filter(step -> step.path("step").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "DEFERRED", "WAITING_LIST"})
    void what_is_not_funded_is_not_public(DecisionOutcome outcome) {
        UUID project = submitted("Un jardin non retenu");
        events.deliver(decision(project, outcome), 1);
        assertThat(portal.get(awa, "/api/projects/{id}", project).text("state")).isEqualTo(outcome.name());
        portal.get(null, "/api/catalogue/{id}", project).refused(404, "project-not-found");
    }

    @Test
    void a_funded_project_is_public_with_its_votes_and_public_steps() {
        UUID project = submitted("Un jardin public");
        portal.get(null, "/api/catalogue/{id}", project).refused(404, "project-not-found");
        events.deliver(new CatalystAccepted(UUID.randomUUID(), project, UUID.randomUUID(), UUID.randomUUID(), AT), 1);
        events.deliver(decision(project, DecisionOutcome.FUNDED), 1);
        var read = portal.get(null, "/api/catalogue/{id}", project).is(200);
        assertThat(read.text("/votes/0/college")).isEqualTo("STAKEHOLDERS");
        assertThat(read.at("/alliance")).hasSize(2);
        assertThat(read.text("/territories/0/name")).isEqualTo("Saint-Étienne");
        assertThat(read.at("/year").asInt()).isEqualTo(2026);
        assertThat(read.at("/timeline")
                        .valueStream()
                        .map(step -> step.path("step").asString()))
                .containsExactlyInAnyOrder("SUBMITTED", "CATALYST_ACCEPTED", "DECIDED");
        assertThat(read.body().toString()).doesNotContain(awa.email()).doesNotContain(marie.email());
    }

    @Test
    void a_superseding_refusal_takes_it_out_again() {
        UUID project = submitted("Un jardin repris");
        events.deliver(decision(project, DecisionOutcome.FUNDED), 1);
        events.deliver(decision(project, DecisionOutcome.REFUSED), 2);
        portal.get(null, "/api/catalogue/{id}", project).refused(404, "project-not-found");
    }

    @Test
    void the_catalogue_is_searched_by_words_area_goal_and_profile() {
        String word = "Zinnias" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z]", "q");
        UUID project = submitted("Les " + word + " fleurissent à l'école");
        events.deliver(decision(project, DecisionOutcome.FUNDED), 1);
        for (String query : List.of(word, word + " ecoles", "ÉCOLE " + word, word.substring(0, 9) + " les")) {
            assertThat(portal.get(null, "/api/catalogue?query={q}", query)
                            .is(200)
                            .text("/items/0/projectId"))
                    .isEqualTo(project.toString());
        }
        for (String filter : List.of(
                "territory=commune-42218",
                "territory=department-42",
                "territory=region-84",
                "territory=country-FR",
                "sdg=2",
                "profile=LOCAL_AUTHORITY")) {
            assertThat(portal.get(null, "/api/catalogue?query={q}&" + filter, word)
                            .is(200)
                            .at("/items"))
                    .as(filter)
                    .hasSize(1);
        }
        for (String filter : List.of("territory=department-69", "sdg=3", "profile=COMPANY")) {
            assertThat(portal.get(null, "/api/catalogue?query={q}&" + filter, word)
                            .is(200)
                            .at("/items"))
                    .as(filter)
                    .isEmpty();
        }
    }

    @Test
    void a_step_names_its_catalyst_while_the_person_is_known_and_never_gives_the_id() {
        UUID project = submitted("Un jardin accompagné");
        TestPerson zoe = TestTokens.person("Zoé Martin");
        events.deliver(
                new CatalystAsked(
                        UUID.randomUUID(), project, "Un jardin", UUID.randomUUID(), zoe.id(), AT, AT.plusSeconds(99)),
                1);
        events.deliver(
                new CatalystAccepted(UUID.randomUUID(), project, UUID.randomUUID(), zoe.id(), AT.plusSeconds(3)), 2);
        events.deliver(
                new LocalOpinionGiven(
                        UUID.randomUUID(),
                        project,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        zoe.id(),
                        OpinionVerdict.RESERVED,
                        "Un secret",
                        AT.plusSeconds(4)),
                3);
        assertThat(catalysts(project)).containsExactly("", "", "");

        portal.putAnyway(zoe, Map.of(), "/api/people/me").is(200);
        assertThat(catalysts(project)).containsExactly("Zoé Martin", "Zoé Martin", "Zoé Martin");
        assertThat(portal.get(awa, "/api/projects/{id}/timeline", project)
                        .body()
                        .toString())
                .doesNotContain(zoe.id().toString());

        database.sql("delete from people where person_id = :id")
                .bind("id", zoe.id())
                .then()
                .block();
        assertThat(catalysts(project)).containsExactly("", "", "");
    }

    /** As whom the steps that tell of a catalyst name them. */
    private List<String> catalysts(UUID project) {
        return Stream.of("CATALYST_ASKED", "CATALYST_ACCEPTED", "LOCAL_OPINION_GIVEN")
                .map(kind -> step(project, kind).at("/data/catalystName").asString(""))
                .toList();
    }

    @Test
    void a_search_for_nonsense_is_refused_or_empty() {
        assertThat(portal.get(null, "/api/catalogue?territory=x&sdg=18")
                        .refused(422, "search-invalid")
                        .faults())
                .containsExactly("territory unknown-area", "sdg unknown-sdg");
        portal.get(null, "/api/catalogue?sdg=x").refused(400, "parameter-invalid");
        portal.get(null, "/api/catalogue?profile=KING").refused(400, "parameter-invalid");
        portal.get(null, "/api/catalogue?cursor=x").refused(400, "cursor-invalid");
        portal.get(null, "/api/catalogue?query={q}", "' & | ! :* (").is(200);
        portal.get(null, "/api/catalogue?query={q}", "le la les").is(200);
        portal.get(null, "/api/catalogue/{id}", "x").refused(400, "parameter-invalid");
    }

    @Test
    void the_timeline_tells_what_others_did_and_hides_what_is_not_the_alliances() {
        UUID project = submitted("Un jardin raconté");
        UUID match = UUID.randomUUID();
        UUID catalyst = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        events.deliver(new CatalystsProposed(project, UUID.randomUUID(), List.of(), AT), 1);
        events.deliver(
                new CatalystAsked(match, project, "Un jardin", catalyst, person, AT.plusSeconds(1), AT.plusSeconds(99)),
                2);
        events.deliver(new CatalystDeclined(match, project, catalyst, true, AT.plusSeconds(2)), 3);
        events.deliver(new CatalystAccepted(match, project, catalyst, person, AT.plusSeconds(3)), 4);
        events.deliver(
                new LocalOpinionGiven(
                        match,
                        project,
                        UUID.randomUUID(),
                        catalyst,
                        person,
                        OpinionVerdict.RESERVED,
                        "Un secret",
                        AT.plusSeconds(4)),
                5);
        events.deliver(new NoCatalystLeft(project, UUID.randomUUID(), "Un jardin", AT.plusSeconds(5)), 6);
        events.deliver(
                new MessageDelivered(UUID.randomUUID(), awa.id(), "SUBMISSION_RECEIPT", project, AT.plusSeconds(6)), 1);
        events.deliver(
                new MessageDelivered(UUID.randomUUID(), marie.id(), "SUBMISSION_RECEIPT", project, AT.plusSeconds(7)),
                1);
        events.deliver(new MessageDelivered(UUID.randomUUID(), marie.id(), "OTHER", project, AT.plusSeconds(8)), 1);
        var timeline = portal.get(awa, "/api/projects/{id}/timeline", project).is(200);
        assertThat(timeline.body().valueStream().map(step -> step.path("step").asString()))
                .containsSubsequence(
                        "CATALYSTS_PROPOSED",
                        "CATALYST_ASKED",
                        "CATALYST_DECLINED",
                        "CATALYST_ACCEPTED",
                        "LOCAL_OPINION_GIVEN",
                        "NO_CATALYST_LEFT",
                        "RECEIPT_MAILED")
                .containsOnlyOnce("RECEIPT_MAILED");
        assertThat(timeline.body().toString()).doesNotContain("Un secret").doesNotContain("RESERVED");
    }

    @Test
    void an_event_that_comes_twice_is_one_step() {
        UUID project = submitted("Un jardin sans écho");
        var decided = decision(project, DecisionOutcome.REFUSED);
        UUID event = UUID.randomUUID();
        events.deliver(decided, 1, event);
        events.deliver(decided, 1, event);
        assertThat(steps(project, "DECIDED")).isEqualTo(1);
    }

    @Test
    void the_premium_rests_on_the_imported_indicator_and_an_older_import_changes_nothing() {
        UUID project = portal.finished(awa, marie, portal.call());
        events.deliver(indicator(Map.of("42", 30.0, "69", 1.0)), 5);
        events.deliver(indicator(Map.of("42", 1.0, "69", 30.0)), 4);
        var premium = portal.get(awa, "/api/projects/{id}/eligibility", project)
                .is(200)
                .at("/premium");
        assertThat(premium.path("ratePoints").asInt()).isEqualTo(5);
        assertThat(premium.path("premiumCents").asLong()).isEqualTo(50_000);
        assertThat(premium.at("/terms/1/label").asString())
                .isEqualTo("Territoire parmi le quart le plus fragile : Loire");
    }

    private static FragilityImported indicator(Map<String, Double> values) {
        return new FragilityImported(
                "poverty",
                new FragilityImported.LocalisedName("Pauvreté", "Poverty"),
                IndicatorDirection.HIGHER_IS_WORSE,
                "%",
                "Insee",
                2023,
                values);
    }

    private long steps(UUID project, String kind) {
        return portal.get(awa, "/api/projects/{id}/timeline", project)
                .body()
                .valueStream()
                .filter(step -> step.path("step").asString().equals(kind))
                .count();
    }
}
