package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.funding.ledger.domain.LedgerEntry;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the documented command says of a ledger exported through the API, and of one that was tampered with. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckLedgerTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int CARRIED = 0;
    private static final int VOIDED_VOTE = 1;
    private static final int REFUSED = 2;
    private static final int QUORUM_LOST = 3;
    private static final String NONE = "{\"abstain\":0,\"against\":0,\"for\":0}";

    @TempDir
    private Path directory;

    private House house;
    private String ledger;

    @BeforeAll
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
        ledger = JSON.writeValueAsString(held());
    }

    @Test
    void a_ledger_as_it_was_exported_is_sound_and_its_tallies_are_recounted() throws IOException {
        Checked checked = check(exported());
        assertThat(checked.status()).as(checked.output()).isZero();
        assertThat(checked.output())
                .contains("4 ballots recounted")
                .contains("(0 hidden)")
                .contains("is sound");
    }

    @Test
    void hidden_items_stand_as_bare_hashes_and_the_chain_still_holds() throws IOException {
        House.Meeting open = house.open(ALL, house.candidate());
        open.attest(0, ALL);
        open.openBallot(0, house.chair(), 1_000_000).is(201);
        open.vote(0, 2, "FOR").is(200);
        List<JsonNode> entries = export();
        assertThat(entries).anyMatch(entry -> entry.path("hidden").asBoolean() && entry.size() == 3);
        assertThat(check(entries).status()).isZero();
    }

    @Test
    void a_ballot_that_lost_its_quorum_tells_no_vote_and_no_salt() {
        JsonNode closing = ofKind(exported(), "BALLOT_CLOSED").get(QUORUM_LOST).path("body");
        assertThat(closing.path("result").path("explanation").asString()).isEqualTo("quorum-lost");
        assertThat(closing.path("votes").isEmpty()).isTrue();
        assertThat(closing.path("result").path("total").toString()).isEqualTo(NONE);
        assertThat(closing.toString()).doesNotContain("salt");
        DecisionTaken taken = house.events.published(DecisionTaken.class).stream()
                .filter(event -> event.explanation().equals("quorum-lost")
                        && event.callId().equals(house.call))
                .findFirst()
                .orElseThrow();
        assertThat(taken.votes())
                .hasSize(3)
                .allMatch(votes -> votes.forVotes() + votes.against() + votes.abstain() == 0);
    }

    // What follows is rehashed by one who owns the database, so that the chain itself holds.

    @Test
    void a_vote_dropped_by_calling_its_voter_recused_is_found() throws IOException {
        fraud("names others as standing aside", entries -> {
            ObjectNode closing = body(entries, "BALLOT_CLOSED", REFUSED);
            ((ArrayNode) closing.path("recused")).add(7).add(8);
            ((ArrayNode) closing.path("votes"))
                    .removeIf(vote -> vote.path("member").asInt() == 7
                            || vote.path("member").asInt() == 8);
            ObjectNode result = (ObjectNode) closing.path("result");
            ((ObjectNode) result.path("total")).put("against", 3);
            ((ObjectNode) result.path("byCollege").path("INITIATIVES")).put("against", 1);
            result.put("outcome", "FUNDED").put("explanation", "majority");
            body(entries, "DECISION", REFUSED).put("outcome", "FUNDED").put("explanation", "majority");
        });
    }

    @Test
    void a_recusal_that_the_closing_keeps_silent_is_found() throws IOException {
        fraud(
                "names others as standing aside",
                entries ->
                        ((ArrayNode) body(entries, "BALLOT_CLOSED", VOIDED_VOTE).path("recused")).removeAll());
    }

    @Test
    void a_vote_voided_of_somebody_who_did_not_stand_aside_is_found() throws IOException {
        fraud("did not stand aside", entries -> {
            ObjectNode voided = body(entries, "VOTE_VOIDED", 0);
            voided.put("member", 5);
        });
    }

    @Test
    void a_vote_left_out_is_found() throws IOException {
        fraud(
                "leaves out a vote",
                entries -> ((ArrayNode) body(entries, "BALLOT_CLOSED", CARRIED).path("votes")).remove(0));
    }

    @Test
    void a_vote_told_otherwise_than_it_was_cast_is_found() throws IOException {
        fraud(
                "tells another vote",
                entries -> ((ObjectNode) body(entries, "BALLOT_CLOSED", CARRIED)
                                .path("votes")
                                .get(3))
                        .put("choice", "AGAINST"));
    }

    @Test
    void a_result_that_does_not_follow_is_found() throws IOException {
        fraud(
                "does not follow from its votes",
                entries -> ((ObjectNode) body(entries, "BALLOT_CLOSED", CARRIED).path("result"))
                        .put("outcome", "REFUSED"));
    }

    @Test
    void votes_told_of_a_ballot_that_lost_its_quorum_are_found() throws IOException {
        fraud("tells votes of a ballot that lost its quorum", entries -> {
            JsonNode vote =
                    body(entries, "BALLOT_CLOSED", CARRIED).path("votes").get(0);
            ((ArrayNode) body(entries, "BALLOT_CLOSED", QUORUM_LOST).path("votes")).add(vote);
        });
    }

    @Test
    void a_ballot_counted_in_spite_of_its_lost_quorum_is_found() throws IOException {
        fraud(
                "does not follow from its votes",
                entries -> ((ObjectNode) body(entries, "BALLOT_CLOSED", QUORUM_LOST)
                                .path("result")
                                .path("total"))
                        .put("for", 6));
    }

    @Test
    void a_decision_that_is_not_its_ballots_is_found() throws IOException {
        fraud(
                "is not what its ballot came to",
                entries -> body(entries, "DECISION", CARRIED).put("explanation", "tie-broken-for"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amountCents", "premiumCents"})
    void more_money_than_was_put_to_the_vote_is_found(String part) throws IOException {
        fraud(
                "gives something else than was put to the vote",
                entries -> body(entries, "DECISION", CARRIED).put(part, 9_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"amountCents", "premiumCents"})
    void money_for_what_was_refused_is_found(String part) throws IOException {
        fraud(
                "gives something else than was put to the vote",
                entries -> body(entries, "DECISION", REFUSED).put(part, 1));
    }

    @Test
    void a_ballot_opened_twice_is_found() throws IOException {
        fraud("opens a ballot that was opened before", entries -> repeat(entries, "BALLOT_OPENED"));
    }

    @Test
    void a_ballot_closed_twice_is_found() throws IOException {
        fraud("closes a ballot that is not open", entries -> repeat(entries, "BALLOT_CLOSED"));
    }

    @Test
    void a_ballot_decided_twice_is_found() throws IOException {
        fraud("decides a second time", entries -> repeat(entries, "DECISION"));
    }

    @Test
    void a_decision_without_its_closing_is_found() throws IOException {
        fraud(
                "decides without a closed ballot",
                entries -> entries.remove(ofKind(entries, "BALLOT_CLOSED").get(CARRIED)));
    }

    @Test
    void a_closing_without_its_opening_is_found() throws IOException {
        fraud(
                "closes a ballot that is not open",
                entries -> entries.remove(ofKind(entries, "BALLOT_OPENED").get(CARRIED)));
    }

    @Test
    void a_closing_without_its_decision_is_found() throws IOException {
        fraud(
                "on which nothing is decided",
                entries -> entries.remove(ofKind(entries, "DECISION").get(CARRIED)));
    }

    @Test
    void a_vote_cast_after_the_closing_is_found() throws IOException {
        fraud("is a vote in a ballot that is not open", entries -> {
            JsonNode late = ofKind(entries, "VOTE_CAST").getFirst();
            entries.remove(late);
            entries.add(entries.indexOf(ofKind(entries, "BALLOT_CLOSED").getFirst()) + 1, late);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"BALLOT_CLOSED", "DECISION"})
    void what_is_decided_of_another_application_than_was_voted_on_is_found(String kind) throws IOException {
        String other =
                body(exported(), "ITEM_PLACED", REFUSED).path("application").asString();
        fraud(
                "is about another application",
                entries -> body(entries, kind, CARRIED).put("application", other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "submissionSha256"})
    void another_dossier_put_to_the_vote_than_was_placed_is_found(String part) throws IOException {
        fraud(
                "another dossier",
                entries -> body(entries, "BALLOT_OPENED", CARRIED).put(part, "another"));
    }

    // What follows is left to the chain.

    @Test
    void a_changed_vote_is_found() throws IOException {
        tampered(entries -> ((ObjectNode)
                        body(entries, "BALLOT_CLOSED", CARRIED).path("votes").get(3))
                .put("choice", "AGAINST"));
    }

    @Test
    void a_removed_entry_is_found() throws IOException {
        tampered(entries -> entries.remove(4));
    }

    @Test
    void entries_in_another_order_are_found() throws IOException {
        tampered(entries -> Collections.swap(entries, 4, 5));
    }

    @Test
    void a_changed_attendance_is_found() throws IOException {
        tampered(entries -> body(entries, "ATTENDANCE", 0).put("present", false));
    }

    @Test
    void something_that_is_no_ledger_is_told_apart() throws IOException {
        Path file = Files.writeString(directory.resolve("no.json"), "[{\"index\":1}]");
        assertThat(run(file).status()).isEqualTo(2);
    }

    private void tampered(Consumer<List<JsonNode>> change) throws IOException {
        List<JsonNode> entries = exported();
        change.accept(entries);
        Checked checked = check(entries);
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.output()).contains("NOT sound");
    }

    private void fraud(String finding, Consumer<List<JsonNode>> change) throws IOException {
        List<JsonNode> entries = exported();
        change.accept(entries);
        rehash(entries);
        Checked checked = check(entries);
        assertThat(checked.output()).contains(finding);
        assertThat(checked.status()).isEqualTo(1);
    }

    private List<JsonNode> exported() {
        List<JsonNode> entries = new ArrayList<>();
        JSON.readTree(ledger).forEach(entries::add);
        return entries;
    }

    // Carried with a changed vote; with a vote voided by a late recusal; refused; without a quorum in the end.
    private List<JsonNode> held() {
        UUID partner = house.organisation();
        UUID another = house.organisation();
        House.Meeting meeting = house.open(
                ALL, house.candidate(), house.candidate(partner), house.candidate(), house.candidate(another));
        for (int item = 0; item < 4; item++) {
            meeting.attest(item, ALL);
        }
        meeting.openBallot(CARRIED, house.chair(), 2_000_000).is(201);
        meeting.vote(CARRIED, 2, "AGAINST").is(200);
        ALL.forEach(number -> meeting.vote(CARRIED, number, "FOR").is(200));
        meeting.closeBallot(CARRIED, house.chair()).is(200);
        meeting.openBallot(VOIDED_VOTE, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(VOIDED_VOTE, number, "FOR").is(200));
        house.organisationChanged(partner, 2, house.member(6));
        meeting.closeBallot(VOIDED_VOTE, house.chair()).is(200);
        meeting.openBallot(REFUSED, house.chair(), 2_000_000).is(201);
        ALL.forEach(number ->
                meeting.vote(REFUSED, number, number < 5 ? "FOR" : "AGAINST").is(200));
        meeting.closeBallot(REFUSED, house.chair()).is(200);
        meeting.openBallot(QUORUM_LOST, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(QUORUM_LOST, number, "FOR").is(200));
        house.organisationChanged(another, 2, house.member(7), house.member(8), house.member(9));
        meeting.closeBallot(QUORUM_LOST, house.chair()).is(200);
        return export();
    }

    private List<JsonNode> export() {
        List<JsonNode> entries = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = house.api
                    .get(null, "/api/ledgers/" + house.committee + "/entries?limit=50&cursor=" + next)
                    .is(200)
                    .body();
            page.path("items").forEach(entries::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return entries;
    }

    private static List<JsonNode> ofKind(List<JsonNode> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.path("kind").asString("").equals(kind))
                .toList();
    }

    private static ObjectNode body(List<JsonNode> entries, String kind, int at) {
        return (ObjectNode) ofKind(entries, kind).get(at).path("body");
    }

    private static void repeat(List<JsonNode> entries, String kind) {
        JsonNode first = ofKind(entries, kind).getFirst();
        entries.add(entries.indexOf(first) + 1, first.deepCopy());
    }

    private static void rehash(List<JsonNode> entries) {
        String previous = "0".repeat(64);
        int index = 0;
        for (JsonNode entry : entries) {
            ObjectNode changed = (ObjectNode) entry;
            changed.put("index", ++index);
            changed.put("previousHash", previous);
            previous = new LedgerEntry(
                            entry.path("index").asLong(),
                            previous,
                            Instant.parse(entry.path("at").asString()),
                            entry.path("kind").asString(),
                            JSON.convertValue(entry.path("body"), new TypeReference<Map<String, Object>>() {}),
                            "")
                    .expectedHash();
            changed.put("hash", previous);
        }
    }

    private record Checked(int status, String output) {}

    private Checked check(List<JsonNode> entries) throws IOException {
        return run(Files.writeString(directory.resolve("entries.json"), JSON.writeValueAsString(entries)));
    }

    private static Checked run(Path file) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status =
                new CheckLedger().run(List.of(file.toString()), new PrintStream(output, true, StandardCharsets.UTF_8));
        return new Checked(status, output.toString(StandardCharsets.UTF_8));
    }
}
