package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ConcurrencyTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Test
    void two_clicks_open_one_ballot() throws Exception {
        House house = new House(api, events);
        House.Meeting meeting = house.open(ALL, house.candidate());
        Map<String, Object> motion = Map.of("motion", "FUND", "amountCents", 2_000_000);
        String key = Api.key();
        List<Api.Answer> answers = atOnce(IntStream.range(0, 6)
                .<Callable<Api.Answer>>mapToObj(
                        click -> () -> api.post(house.chair(), meeting.item(0, "/ballot"), motion, key))
                .toList());
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(answer -> answer.text("ballotId")).distinct())
                .hasSize(1);
        assertThat(api.get(house.manager, "/api/funds/" + house.fund)
                        .body()
                        .path("reservedCents")
                        .asLong())
                .isEqualTo(2_200_000);
    }

    @Test
    void two_co_chairs_open_one_ballot() throws Exception {
        House house = new House(api, events);
        House.Meeting meeting = house.open(ALL, house.candidate());
        List<Api.Answer> answers = atOnce(List.of(
                () -> meeting.openBallot(0, house.member(1), 2_000_000),
                () -> meeting.openBallot(0, house.member(4), 2_000_000)));
        assertThat(answers.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void votes_that_race_with_the_closing_are_in_or_refused_and_none_acknowledged_is_lost() throws Exception {
        House house = new House(api, events);
        House.Meeting meeting = house.open(ALL, house.candidate());
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        List<Callable<Api.Answer>> calls = new ArrayList<>();
        ALL.forEach(number -> calls.add(() -> meeting.vote(0, number, "FOR")));
        calls.add(5, () -> meeting.closeBallot(0, house.chair()));
        List<Api.Answer> answers = atOnce(calls);
        long acknowledged = answers.stream()
                .filter(answer -> answer.status() == 200 && answer.body().has("receipt"))
                .count();
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> answer.refused(409, "ballot-not-open"));
        JsonNode closed = meeting.seenBy(house.chair(), 0).path("result").path("votesByCollege");
        int counted = 0;
        for (JsonNode college : closed) {
            counted += college.path("forVotes").asInt();
        }
        assertThat(counted).isEqualTo((int) acknowledged);
    }

    @Test
    void a_contribution_repeated_with_its_key_is_one_contribution() throws Exception {
        House house = new House(api, events);
        String path = "/api/funds/" + house.fund + "/contributions";
        Map<String, Object> contribution = Map.of("from", "Ville", "amountCents", 100_000, "receivedOn", "2026-02-01");
        String key = Api.key();
        List<Api.Answer> answers = atOnce(IntStream.range(0, 5)
                .<Callable<Api.Answer>>mapToObj(click -> () -> api.post(house.manager, path, contribution, key))
                .toList());
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(api.get(house.manager, "/api/funds/" + house.fund)
                        .body()
                        .path("receivedCents")
                        .asLong())
                .isEqualTo(10_100_000);
        api.post(house.manager, path, Map.of("from", "Ville", "amountCents", 1, "receivedOn", "2026-02-01"), key)
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void reservations_of_ballots_in_many_sessions_at_once_stay_within_the_envelope() throws Exception {
        House house = new House(api, events);
        List<House.Meeting> meetings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            meetings.add(house.open(ALL, house.candidate()));
        }
        List<Api.Answer> answers = atOnce(meetings.stream()
                .<Callable<Api.Answer>>map(meeting -> () -> meeting.openBallot(0, house.chair(), 2_000_000))
                .toList());
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(4);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.refused(409, "envelope-exceeded"));
    }

    private static List<Api.Answer> atOnce(List<Callable<Api.Answer>> calls) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(calls.size())) {
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
