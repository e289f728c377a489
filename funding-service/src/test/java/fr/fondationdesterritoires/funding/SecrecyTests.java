package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** While a ballot is open nobody learns how it stands, by no means of the platform. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @Autowired
    private DatabaseClient database;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void two_ballots_that_differ_in_votes_alone_look_alike_to_everyone_but_the_voters() {
        House.Meeting forAll = votedBy("FOR");
        House.Meeting againstAll = votedBy("AGAINST");
        for (TestPerson person : List.of(house.secretary(), house.manager)) {
            assertThat(ballotOf(forAll, person)).isEqualTo(ballotOf(againstAll, person));
        }
        JsonNode chairs = forAll.seenBy(house.chair(), 0);
        assertThat(chairs.path("ballot").path("voted").size()).isEqualTo(9);
        assertThat(chairs.path("ballot").path("myChoice").asString()).isEqualTo("FOR");
        assertThat(chairs.has("result")).isFalse();
        assertThat(chairs.toString().split("\"FOR\"", -1)).hasSize(2);
    }

    @Test
    void the_ledger_holds_commitments_only_and_hides_even_these() {
        House.Meeting meeting = votedBy("FOR");
        List<String> bodies = texts("select body from ledger_entry where item_id = '"
                + meeting.items().getFirst() + "' and kind <> 'BALLOT_OPENED'");
        assertThat(bodies).isNotEmpty().noneMatch(body -> body.contains("FOR") || body.contains("salt"));
        JsonNode entries = house.api
                .get(house.chair(), "/api/ledgers/" + house.committee + "/entries?limit=100")
                .is(200)
                .body();
        assertThat(entries.toString()).doesNotContain("VOTE_CAST").doesNotContain("commitment");
    }

    @Test
    void events_metrics_and_logs_say_nothing(CapturedOutput output) {
        House.Meeting meeting = votedBy("AGAINST");
        assertThat(house.events.published(BallotClosed.class))
                .noneMatch(event -> event.sessionId().equals(meeting.session()));
        assertThat(house.events.published(DecisionTaken.class))
                .noneMatch(event -> event.callId().equals(house.call));
        assertThat(output.getAll()).doesNotContain("AGAINST").doesNotContain("salt");
        assertThat(texts("select payload from platform.outbox where agg_key = '" + meeting.session() + "'"))
                .noneMatch(payload -> payload.contains("AGAINST"));
    }

    @Test
    void a_votes_receipt_is_found_in_the_ledger_once_the_ballot_is_closed() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        String receipt = meeting.vote(0, 5, "FOR").is(200).text("receipt");
        meeting.closeBallot(0, house.chair()).is(200);
        List<JsonNode> entries = new ArrayList<>();
        house.api
                .get(null, "/api/ledgers/" + house.committee + "/entries?limit=100")
                .is(200)
                .body()
                .path("items")
                .forEach(entries::add);
        assertThat(entries)
                .filteredOn(entry -> entry.path("kind").asString("").equals("VOTE_CAST"))
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.path("body").path("commitment").asString())
                        .isEqualTo(receipt));
    }

    @Test
    void a_repeated_vote_answers_the_receipt_of_the_first_and_leaves_no_trace() {
        House.Meeting meeting = votedBy("FOR");
        String receipt = meeting.seenBy(house.member(5), 0)
                .path("ballot")
                .path("myReceipt")
                .asString();
        List<String> before = traces(meeting);

        assertThat(meeting.vote(0, 5, "FOR").is(200).text("receipt")).isEqualTo(receipt);

        assertThat(traces(meeting)).isEqualTo(before);
        assertThat(meeting.vote(0, 5, "AGAINST").is(200).text("receipt")).isNotEqualTo(receipt);
        assertThat(traces(meeting)).isNotEqualTo(before);
    }

    private List<String> traces(House.Meeting meeting) {
        return texts("select hash from ledger_head where committee_id = '" + house.committee
                + "' union all select step::text from session_step where session_id = '" + meeting.session()
                + "' union all select version::text from session where session_id = '" + meeting.session() + "'");
    }

    private House.Meeting votedBy(String choice) {
        House.Meeting meeting = house.open(ALL, house.candidate());
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(0, number, choice).is(200));
        return meeting;
    }

    private static String ballotOf(House.Meeting meeting, TestPerson person) {
        JsonNode ballot = meeting.seenBy(person, 0);
        return ballot.toString()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("\"openedAt\":\"[^\"]*\"", "")
                .replaceAll("2026-[0-9]{6}", "number");
    }

    private List<String> texts(String sql) {
        return database.sql(sql)
                .map(row -> String.valueOf(row.get(0, String.class)))
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
