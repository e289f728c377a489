package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.funding.House.Candidate;
import fr.fondationdesterritoires.funding.House.Meeting;
import fr.fondationdesterritoires.platform.outbox.AggregateRestored;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.ToldAgain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/** What this service tells again after a restore, and what it forgets when others were restored. */
@ServiceTest
class RestoreTests {

    private static final long EPOCH = 1_800_000_000;
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<Integer> QUORUM = List.of(1, 2, 4, 5, 7, 8);

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transactions;

    @Autowired
    private ObjectProvider<SnapshotSource> sources;

    @Autowired
    private JsonMapper json;

    @Test
    void calls_applications_and_decisions_are_told_again_as_they_were() {
        House house = new House(api, events);
        Candidate decided = house.candidate();
        Candidate placed = house.candidate();
        Candidate overruled = house.candidate(house.call, 2_000_000, List.of(EligibilityRule.E2));
        api.post(
                        house.manager,
                        "/api/applications/" + overruled.application() + "/eligibility-overrule",
                        Map.of("reason", "Une exception motivée."))
                .is(200);
        Meeting meeting = house.open(QUORUM, decided, placed);
        meeting.attest(0, QUORUM);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        QUORUM.forEach(member -> meeting.vote(0, member, "FOR").is(200));
        meeting.closeBallot(0, house.chair()).is(200);

        // Received when it was submitted, as far as is known; the fund may bear another name by now.
        ToldAgain.Comparison comparison = new ToldAgain(sources.orderedStream().toList(), database, transactions, json)
                .compare(Set.of("receivedAt", "fundName"));

        assertThat(comparison.complaints()).isEmpty();
        assertThat(comparison.same()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void copies_follow_when_the_others_are_set_back() {
        UUID organisation = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        UUID project = UUID.randomUUID();
        events.deliver(organisation(organisation, "Avant"), 1);
        events.deliver(organisation(organisation, "Jamais"), 5);
        events.deliver(organisation(lost, "Jamais"), 1);
        events.deliver(alliance(project, organisation, lost), 7);
        events.deliver(opinion(project, AT.plusSeconds(60)), 3);

        events.deliverRestored(Topics.PROJECTS, lost.toString(), new AggregateRestored(0, 0), EPOCH);
        events.deliverRestored(Topics.PROJECTS, organisation.toString(), new AggregateRestored(0, 1), EPOCH);
        events.deliverSnapshot(organisation(organisation, "Avant"), 1, EPOCH);
        events.deliverSnapshot(alliance(project, organisation), 4, EPOCH);
        events.deliverRestored(Topics.TERRITORIES, project.toString(), new AggregateRestored(0, 2), EPOCH);

        assertThat(texts("select name from organisation where organisation_id in (:a, :b)", organisation, lost))
                .containsExactly("Avant");
        assertThat(texts(
                        "select organisation_id::text from alliance_organisation where project_id in (:a, :b)",
                        project,
                        lost))
                .containsExactly(organisation.toString());
        assertThat(texts("select reasons from local_opinion where project_id in (:a, :b)", project, lost))
                .isEmpty();
        events.deliverSnapshot(opinion(project, AT), 2, EPOCH);
        assertThat(texts("select reasons from local_opinion where project_id in (:a, :b)", project, lost))
                .containsExactly("Une raison");
    }

    @Test
    void the_alliance_of_a_lost_project_stays_where_an_application_rests_on_it() {
        House house = new House(api, events);
        Candidate stands = house.candidate();
        UUID without = UUID.randomUUID();
        events.deliver(alliance(without, UUID.randomUUID()), 1);

        events.deliverRestored(Topics.PROJECTS, stands.project().toString(), new AggregateRestored(0, 0), EPOCH);
        events.deliverRestored(Topics.PROJECTS, without.toString(), new AggregateRestored(0, 0), EPOCH);

        assertThat(texts(
                        "select distinct project_id::text from alliance_organisation where project_id in (:a, :b)",
                        stands.project(),
                        without))
                .containsExactly(stands.project().toString());
    }

    private static OrganisationChanged organisation(UUID id, String name) {
        return new OrganisationChanged(id, "ORG-1", name, ActorProfile.ASSOCIATION, "commune-42218", List.of());
    }

    private static AllianceChanged alliance(UUID project, UUID... organisations) {
        return new AllianceChanged(
                project,
                "Un jardin",
                List.of(organisations).stream()
                        .map(id -> House.allied(id, "Alliée", AllianceRole.PARTNER))
                        .toList());
    }

    private static LocalOpinionGiven opinion(UUID project, Instant at) {
        return new LocalOpinionGiven(
                UUID.randomUUID(),
                project,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                OpinionVerdict.RESERVED,
                "Une raison",
                at);
    }

    private List<String> texts(String query, UUID a, UUID b) {
        List<String> found = database.sql(query)
                .bind("a", a)
                .bind("b", b)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        return found == null ? List.of() : found;
    }
}
