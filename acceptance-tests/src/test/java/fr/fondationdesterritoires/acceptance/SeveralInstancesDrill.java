package fr.fondationdesterritoires.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import fr.fondationdesterritoires.acceptance.Submissions.Mishap;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two of each service ({@code -Dreplicas=2}): each in turn is restarted, then killed, while dossiers are submitted,
 * members vote and somebody stays signed in.
 */
class SeveralInstancesDrill {

    private static final int SUBMISSIONS = Integer.getInteger("submissions", 120);
    private static final List<String> SERVICES =
            List.of("projects-service", "funding-service", "territories-service", "notifications-service", "gateway");
    private static final long ASKED_CENTS = 1_000_000;

    /** Three of each college but the one in conflict, who may not vote where her foundation is a partner; it isn't. */
    private static final List<String> VOTERS = CommitteeOfNine.people();

    private static final Platform PLATFORM = Platform.running();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger votes = new AtomicInteger();
    private final AtomicInteger votesSentAgain = new AtomicInteger();

    @Test
    void no_submission_no_vote_and_no_session_is_lost_while_each_instance_is_restarted_and_killed() throws Exception {
        Sitting sitting = openBallot();
        Submissions submissions = Submissions.ready(PLATFORM, SUBMISSIONS);
        AtomicBoolean over = new AtomicBoolean();
        try (Portal portal = Portal.open(PLATFORM.portal());
                ExecutorService voting = Executors.newFixedThreadPool(2)) {
            Page signedIn = portal.signedIn("awa.diop");
            List<Future<?>> voters = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(hand -> voting.submit(() -> voteUntil(over, sitting, hand)))
                    .toList();

            try {
                Map<String, Integer> open = submissions.submitThrough(mishaps());
                assertThat(open.values().stream().mapToInt(Integer::intValue).sum())
                        .as("submissions that were under way as something happened")
                        .isPositive();
            } finally {
                over.set(true);
            }

            for (Future<?> voter : voters) {
                voter.get();
            }
            signedIn.reload();
            assertThat(signedIn.getByText("Se déconnecter")).isVisible();
        }
        submissions.assertOnceEverywhere();
        assertVotesCounted(sitting);
        System.out.printf(
                "%d mishaps: %d submissions, sent again %d times; %d votes, sent again %d times%n",
                mishaps().size(), SUBMISSIONS, submissions.sentAgain(), votes.get(), votesSentAgain.get());
    }

    private static List<Mishap> mishaps() {
        List<String> instances = SERVICES.stream()
                .flatMap(service -> Stream.of(service + "-1", service + "-2"))
                .toList();
        return Stream.concat(
                        instances.stream()
                                .map(one -> new Mishap(
                                        "the stop of " + one,
                                        () -> PLATFORM.stop(one),
                                        () -> PLATFORM.startAgain(one))),
                        instances.stream()
                                .map(one -> new Mishap(
                                        "the death of " + one,
                                        () -> PLATFORM.kill(one),
                                        () -> PLATFORM.startAgain(one))))
                .toList();
    }

    private static Sitting openBallot() {
        String committee = CommitteeOfNine.appointed(PLATFORM).id();
        Dossiers dossiers = new Dossiers(PLATFORM, committee);
        String project = dossiers.readyToSubmit("Un dossier voté pendant la panne");
        String number = dossiers.lead()
                .post("/api/projects/" + project + "/submissions", Map.of("confirmIneligible", false))
                .expect(201)
                .text("number");
        Sitting sitting = Sitting.planned(PLATFORM, committee, application(dossiers.callId(), number));
        sitting.convene();
        VOTERS.forEach(person -> {
            sitting.declare(person, committee);
            sitting.attest(person);
        });
        sitting.begin();
        VOTERS.forEach(sitting::present);
        sitting.open(ASKED_CENTS).expect(201);
        return sitting;
    }

    private static String application(String callId, String number) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                Pages.all(PLATFORM.as(Dossiers.FUND_MANAGER), "/api/applications?callId=" + callId)
                                        .stream()
                                        .filter(one ->
                                                one.path("number").asString().equals(number))
                                        .findFirst(),
                        found -> found.isPresent())
                .orElseThrow()
                .path("applicationId")
                .asString();
    }

    /** Each hand has half of the voters, who change their minds again and again. */
    private void voteUntil(AtomicBoolean over, Sitting sitting, int hand) {
        List<String> mine = IntStream.range(0, VOTERS.size())
                .filter(voter -> voter % 2 == hand)
                .mapToObj(VOTERS::get)
                .toList();
        for (int turn = 0; !over.get(); turn++) {
            voteUntilAcknowledged(sitting, mine.get(turn % mine.size()), turn % 3 == 0 ? "AGAINST" : "FOR");
            pause();
        }
    }

    private void voteUntilAcknowledged(Sitting sitting, String person, String choice) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < end) {
            int status = tryVote(sitting, person, choice);
            if (status == 200) {
                acknowledged.put(person, choice);
                votes.incrementAndGet();
                return;
            }
            if (status >= 400 && status < 500 && status != 429) {
                throw new AssertionError("A vote was refused: " + status);
            }
            votesSentAgain.incrementAndGet();
            pause();
        }
        throw new AssertionError("A vote was not acknowledged in three minutes");
    }

    private static int tryVote(Sitting sitting, String person, String choice) {
        try {
            return PLATFORM.as(person)
                    .trySend("PUT", sitting.itemPath("/ballot/vote"), Map.of("choice", choice), Map.of())
                    .status();
        } catch (IOException broken) {
            return 0;
        }
    }

    private void assertVotesCounted(Sitting sitting) {
        sitting.close();
        JsonNode colleges =
                sitting.itemFor(CommitteeOfNine.CHAIR).path("result").path("votesByCollege");

        assertThat(sum(colleges, "forVotes")).isEqualTo(countOf("FOR"));
        assertThat(sum(colleges, "against")).isEqualTo(countOf("AGAINST"));
    }

    private static long sum(JsonNode colleges, String field) {
        return colleges.valueStream()
                .mapToLong(college -> college.path(field).asLong())
                .sum();
    }

    private long countOf(String choice) {
        return acknowledged.values().stream().filter(choice::equals).count();
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
