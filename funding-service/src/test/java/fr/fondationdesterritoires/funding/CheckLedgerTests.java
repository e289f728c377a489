package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the documented command says of a ledger exported through the API, and of one that was tampered with. */
@ServiceTest
class CheckLedgerTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path directory;

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void a_ledger_as_it_was_exported_is_sound_and_its_tallies_are_recounted() throws IOException {
        List<JsonNode> entries = exported();
        Checked checked = check(entries);
        assertThat(checked.status()).as(checked.output()).isZero();
        assertThat(checked.output())
                .contains("2 ballots recounted")
                .contains("(0 hidden)")
                .contains("is sound");
    }

    @Test
    void hidden_items_stand_as_bare_hashes_and_the_chain_still_holds() throws IOException {
        var _ = exported();
        House.Meeting open = house.open(ALL, house.candidate());
        open.attest(0, ALL);
        open.openBallot(0, house.chair(), 1_000_000).is(201);
        open.vote(0, 2, "FOR").is(200);
        List<JsonNode> entries = export();
        assertThat(entries).anyMatch(entry -> entry.path("hidden").asBoolean() && entry.size() == 3);
        assertThat(check(entries).status()).isZero();
    }

    @Test
    void a_changed_vote_is_found() throws IOException {
        tampered(entries -> {
            ObjectNode vote = (ObjectNode)
                    last(entries, "BALLOT_CLOSED").path("body").path("votes").get(0);
            vote.put("choice", "AGAINST");
        });
    }

    @Test
    void a_vote_left_out_is_found_even_if_every_hash_was_computed_anew() throws IOException {
        List<JsonNode> entries = exported();
        ((ArrayNode) last(entries, "BALLOT_CLOSED").path("body").path("votes")).remove(0);
        rehash(entries);
        Checked checked = check(entries);
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.output()).contains("leaves out a vote");
    }

    @Test
    void a_result_that_does_not_follow_is_found_even_if_every_hash_was_computed_anew() throws IOException {
        List<JsonNode> entries = exported();
        ((ObjectNode) last(entries, "BALLOT_CLOSED").path("body").path("result")).put("outcome", "REFUSED");
        rehash(entries);
        assertThat(check(entries).output()).contains("does not follow from its votes");
    }

    @Test
    void a_decision_that_is_not_its_ballots_is_found_even_if_every_hash_was_computed_anew() throws IOException {
        List<JsonNode> entries = exported();
        ((ObjectNode) last(entries, "DECISION").path("body")).put("outcome", "REFUSED");
        rehash(entries);
        assertThat(check(entries).output()).contains("is not what its ballot came to");
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
        tampered(entries -> ((ObjectNode) last(entries, "ATTENDANCE").path("body")).put("present", false));
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

    // One that carries with a changed vote, one with a vote voided by a late recusal.
    private List<JsonNode> exported() {
        var partner = house.organisation();
        House.Meeting meeting = house.open(ALL, house.candidate(), house.candidate(partner));
        meeting.attest(0, ALL);
        meeting.attest(1, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 2, "AGAINST").is(200);
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        meeting.openBallot(1, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(1, number, "FOR").is(200));
        house.organisationChanged(partner, 2, house.member(6));
        meeting.closeBallot(1, house.chair()).is(200);
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

    private static JsonNode last(List<JsonNode> entries, String kind) {
        return entries.reversed().stream()
                .filter(entry -> entry.path("kind").asString("").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void rehash(List<JsonNode> entries) {
        String previous = "0".repeat(64);
        for (JsonNode entry : entries) {
            ObjectNode changed = (ObjectNode) entry;
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
