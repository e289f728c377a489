package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the agenda to the decision, through the API alone. */
@ServiceTest
class DecidingTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void an_application_is_funded_by_majority_and_two_colleges() {
        UUID partner = house.organisation(house.member(9));
        House.Candidate candidate = house.candidate(partner);
        House.Meeting meeting = house.open(List.of(1, 2, 3, 4, 5, 6, 7, 8), candidate);
        List<Integer> voters = List.of(1, 2, 3, 4, 5, 7, 8);
        meeting.attest(0, voters);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 1, "FOR").is(200);
        meeting.vote(0, 2, "FOR").is(200);
        meeting.vote(0, 3, "AGAINST").is(200);
        meeting.vote(0, 4, "AGAINST").is(200);
        meeting.vote(0, 5, "ABSTAIN").is(200);
        meeting.vote(0, 7, "AGAINST").is(200);
        meeting.vote(0, 7, "FOR").is(200);
        meeting.vote(0, 8, "FOR").is(200);
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("outcome").asString()).isEqualTo("FUNDED");
        assertThat(result.path("explanation").asString()).isEqualTo("majority");
        assertThat(result.path("amountCents").asLong()).isEqualTo(2_000_000);
        assertThat(result.path("premiumCents").asLong()).isEqualTo(200_000);
        assertThat(result.path("ledgerHash").asString()).hasSize(64);
        assertThat(meeting.seenBy(house.chair(), 0).path("result")).isEqualTo(result);
        DecisionTaken taken = published(DecisionTaken.class, candidate.application());
        assertThat(taken.outcome()).isEqualTo(DecisionOutcome.FUNDED);
        assertThat(taken.votes())
                .containsExactly(
                        new DecisionTaken.CollegeVotes(College.STAKEHOLDERS, 2, 1, 0),
                        new DecisionTaken.CollegeVotes(College.STRATEGIC_PARTNERS, 0, 1, 1),
                        new DecisionTaken.CollegeVotes(College.INITIATIVES, 2, 0, 0));
        assertThat(taken.ledgerHash()).isEqualTo(result.path("ledgerHash").asString());
        assertThat(house.state(candidate)).isEqualTo("FUNDED");
        JsonNode fund = fund();
        assertThat(fund.path("committedCents").asLong()).isEqualTo(2_200_000);
        assertThat(fund.path("reservedCents").asLong()).isZero();
        assertThat(fund.path("availableCents").asLong()).isEqualTo(7_800_000);
        JsonNode decision = house.api
                .get(null, "/api/decisions/" + candidate.application())
                .is(200)
                .body();
        assertThat(decision.path("outcome").asString()).isEqualTo("FUNDED");
        assertThat(decision.has("conditions")).isFalse();
    }

    @Test
    void a_refusal_keeps_its_reasons_and_gives_the_money_back() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        assertThat(fund().path("reservedCents").asLong()).isEqualTo(2_200_000);
        ALL.forEach(number ->
                meeting.vote(0, number, number < 3 ? "FOR" : "AGAINST").is(200));
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(result.path("reasons").asString()).isEqualTo("Trop loin de l'appel.");
        assertThat(result.path("amountCents").asLong()).isZero();
        assertThat(fund().path("availableCents").asLong()).isEqualTo(10_000_000);
        DecisionTaken taken = published(DecisionTaken.class, candidate.application());
        assertThat(taken.reasons()).isEqualTo("Trop loin de l'appel.");
        assertThat(taken.amountCents()).isEqualTo(Money.ZERO);
    }

    @Test
    void without_quorum_no_ballot_opens_and_the_item_is_carried_over() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(List.of(1, 2, 3, 4, 5), candidate);
        meeting.attest(0, List.of(1));
        Api.Answer refused = meeting.openBallot(0, house.chair(), 2_000_000).refused(409, "no-quorum");
        assertThat(refused.body()
                        .path("arguments")
                        .path("missingColleges")
                        .get(0)
                        .asString())
                .isEqualTo("INITIATIVES");
        assertThat(refused.text("detail")).contains("5").contains("quorum");
        house.api.post(house.secretary(), meeting.path("/closing"), null).is(200);
        assertThat(meeting.seenBy(house.manager, 0).path("state").asString()).isEqualTo("CARRIED_OVER");
        assertThat(house.state(candidate)).isEqualTo("ELIGIBLE");
        assertThat(takenOff(candidate))
                .isEqualTo(new ApplicationTakenOffAgenda(
                        candidate.application(),
                        candidate.project(),
                        meeting.session(),
                        meeting.items().getFirst(),
                        TakenOffReason.NO_QUORUM,
                        takenOff(candidate).takenOffAt()));
        House.Meeting next = house.open(ALL, candidate);
        assertThat(next.seenBy(house.manager, 0).path("state").asString()).isEqualTo("CURRENT");
    }

    @Test
    void what_a_session_did_not_come_to_is_told_as_adjourned() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        house.api.post(house.secretary(), meeting.path("/closing"), null).is(200);
        assertThat(takenOff(candidate).reason()).isEqualTo(TakenOffReason.ADJOURNED);
    }

    @Test
    void a_premium_that_is_cut_down_says_so() {
        House.Candidate candidate = house.candidate(house.call, 4_800_000, List.of());
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        Api.Answer opened = meeting.openBallot(0, house.chair(), 4_800_000).is(201);
        assertThat(opened.body().path("premiumCents").asLong()).isEqualTo(200_000);
        assertThat(opened.body().path("premiumCut").asBoolean()).isTrue();
        assertThat(meeting.seenBy(house.chair(), 0)
                        .path("ballot")
                        .path("premiumCut")
                        .asBoolean())
                .isTrue();
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("premiumCut").asBoolean()).isTrue();
        assertThat(published(DecisionTaken.class, candidate.application()).premiumCut())
                .isTrue();
        assertThat(house.api
                        .get(null, "/api/decisions/" + candidate.application())
                        .body()
                        .path("premiumCut")
                        .asBoolean())
                .isTrue();
        assertThat(house.ledger())
                .filteredOn(entry -> entry.path("body").path("premiumCut").asBoolean(false))
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("BALLOT_OPENED", "DECISION");
    }

    @Test
    void the_ledger_says_which_submission_was_voted_on_and_members_go_on_reading_that_one() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        assertThat(meeting.closeBallot(0, house.chair()).is(200).text("outcome"))
                .isEqualTo("DEFERRED");
        ProjectSubmitted first = candidate.submission();
        assertThat(house.ledger())
                .filteredOn(entry -> List.of("ITEM_PLACED", "BALLOT_OPENED")
                        .contains(entry.path("kind").asString("")))
                .hasSize(2)
                .allSatisfy(entry -> {
                    JsonNode body = entry.path("body");
                    assertThat(body.path("submission").asString())
                            .isEqualTo(first.submissionId().toString());
                    assertThat(body.path("round").asInt()).isEqualTo(1);
                    assertThat(body.path("submissionSha256").asString()).isEqualTo(first.sha256());
                });
        ProjectSubmitted second =
                House.nextRound(first, "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8");
        house.events.deliver(second, 3);
        assertThat(house.api
                        .get(house.manager, "/api/applications/" + candidate.application())
                        .text("sha256"))
                .isEqualTo(second.sha256());
        assertThat(house.api.get(house.member(2), meeting.item(0, "/file")).text("sha256"))
                .isEqualTo(first.sha256());
    }

    @Test
    void a_ballot_that_does_not_fit_the_envelope_is_refused_with_the_balance() {
        UUID small = house.newCall(house.fund, house.committee, 5_000_000);
        House.Candidate first = house.candidate(small, 3_000_000, List.of());
        House.Candidate second = house.candidate(small, 3_000_000, List.of());
        House.Meeting meeting = house.open(ALL, first, second);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 3_000_000).is(201);
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        meeting.attest(1, List.of(1, 4, 7));
        Api.Answer refused = meeting.openBallot(1, house.chair(), 3_000_000).refused(409, "envelope-exceeded");
        assertThat(refused.body().path("arguments").path("balanceCents").asLong())
                .isEqualTo(1_700_000);
        assertThat(refused.text("detail")).contains("17000,00");
        house.api
                .post(
                        house.chair(),
                        meeting.item(1, "/ballot"),
                        Map.of("motion", "WAITING_LIST", "amountCents", 1_000_000))
                .refused(409, "money-is-left");
        house.api
                .post(
                        house.chair(),
                        meeting.item(1, "/ballot"),
                        Map.of("motion", "WAITING_LIST", "amountCents", 3_000_000))
                .is(201);
        List.of(1, 4, 7).forEach(number -> meeting.vote(1, number, "FOR").is(200));
        assertThat(meeting.closeBallot(1, house.chair()).is(200).text("outcome"))
                .isEqualTo("WAITING_LIST");
        assertThat(house.state(second)).isEqualTo("WAITING_LIST");
    }

    @Test
    void closing_tells_the_members_the_new_head_but_not_the_recused() {
        UUID partner = house.organisation(house.member(9));
        House.Meeting meeting = house.open(ALL, house.candidate(partner));
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 1_000_000).is(201);
        String hash = meeting.closeBallot(0, house.chair()).is(200).text("ledgerHash");
        BallotClosed closed = house.events.published(BallotClosed.class).stream()
                .filter(event -> event.sessionId().equals(meeting.session()))
                .findFirst()
                .orElseThrow();
        assertThat(closed.ledgerHash()).isEqualTo(hash);
        assertThat(closed.members()).hasSize(9).doesNotContain(house.member(9).id());
        JsonNode head = house.api
                .get(null, "/api/ledgers/" + house.committee + "/head")
                .is(200)
                .body();
        assertThat(head.path("hash").asString()).isEqualTo(hash);
        assertThat(house.api.get(null, "/api/committees").is(200).body().path("items"))
                .as("whoever checks a vote finds the committee first")
                .anyMatch(committee -> committee.path("committeeId").asString().equals(house.committee.toString()));
    }

    private JsonNode fund() {
        return house.api.get(house.manager, "/api/funds/" + house.fund).is(200).body();
    }

    private ApplicationTakenOffAgenda takenOff(House.Candidate candidate) {
        return house.events.published(ApplicationTakenOffAgenda.class).stream()
                .filter(event -> event.applicationId().equals(candidate.application()))
                .findFirst()
                .orElseThrow();
    }

    private DecisionTaken published(Class<DecisionTaken> type, UUID application) {
        return house.events.published(type).stream()
                .filter(event -> event.applicationId().equals(application))
                .findFirst()
                .orElseThrow();
    }
}
