package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.TestEvents;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ConcurrencyTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Test
    void two_clicks_open_one_ballot() throws Exception {
        House house = new House(api, events);
        House.Meeting meeting = house.open(ALL, house.candidate());
        meeting.attest(0, List.of(1));
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
        meeting.attest(0, List.of(1, 4));
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
        meetings.forEach(meeting -> meeting.attest(0, List.of(1)));
        List<Api.Answer> answers = atOnce(meetings.stream()
                .<Callable<Api.Answer>>map(meeting -> () -> meeting.openBallot(0, house.chair(), 2_000_000))
                .toList());
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(4);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.refused(409, "envelope-exceeded"));
    }

    @Test
    void a_vote_that_waited_for_another_act_is_dated_after_it() throws Exception {
        House house = new House(api, events);
        House.Meeting meeting = house.open(ALL, house.candidate());
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        try (ExecutorService people = Executors.newSingleThreadExecutor();
                Held held = Held.rows(database, "session where session_id = '" + meeting.session() + "'")) {
            Future<Api.Answer> vote = people.submit(() -> meeting.vote(0, 5, "FOR"));
            held.waitUntilSomebodyWaits();
            Instant released = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            held.release();
            assertThat(Instant.parse(vote.get().is(200).text("castAt"))).isAfterOrEqualTo(released);
        }
    }

    @Test
    void all_sessions_that_a_membership_touches_are_locked_before_any_writes_the_ledger() throws Exception {
        House house = new House(api, events);
        UUID partner = house.organisation();
        List<UUID> sessions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sessions.add(house.convened(house.candidate(partner)).session());
        }
        UUID last = sessions.stream().max(Comparator.comparing(UUID::toString)).orElseThrow();
        String ledger = "ledger_head where committee_id = '" + house.committee + "'";
        try (ExecutorService inbox = Executors.newSingleThreadExecutor();
                Held held = Held.rows(database, "session where session_id = '" + last + "'")) {
            Future<?> joined = inbox.submit(() -> house.organisationChanged(partner, 2, house.member(5)));
            held.waitUntilSomebodyWaits();
            Held.rows(database, ledger).close();
            held.release();
            var _ = joined.get();
        }
    }

    /** Rows locked by somebody else, until closed. */
    private record Held(DatabaseClient database, Connection connection) implements AutoCloseable {

        static Held rows(DatabaseClient database, String from) {
            Connection connection =
                    Mono.from(database.getConnectionFactory().create()).block();
            Held held = new Held(database, Objects.requireNonNull(connection));
            Mono.from(connection.beginTransaction()).block();
            var _ = Mono.from(connection
                            .createStatement("select 1 from " + from + " for update nowait")
                            .execute())
                    .flatMap(result -> Mono.from(result.map(row -> 1)))
                    .block();
            return held;
        }

        void waitUntilSomebodyWaits() {
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (waiting() == 0 && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(waiting()).isPositive();
        }

        private long waiting() {
            return Objects.requireNonNull(database.sql("""
                            select count(*) as waiting from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'
                                and query like '%from session where session_id%'""")
                    .map(row -> Objects.requireNonNull(row.get("waiting", Long.class)))
                    .one()
                    .block());
        }

        void release() {
            Mono.from(connection.rollbackTransaction()).block();
        }

        @Override
        public void close() {
            Mono.from(connection.close()).block();
        }
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
