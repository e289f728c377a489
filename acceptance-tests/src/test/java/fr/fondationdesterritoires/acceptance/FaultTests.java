package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.fondationdesterritoires.acceptance.Api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * Submissions while every part is killed once. What was acknowledged must be there afterwards, once, everywhere.
 * {@code kill -9} says nothing of power loss.
 */
@Isolated("Nothing else could be told from the faults")
class FaultTests {

    private static final int SUBMISSIONS = Integer.getInteger("submissions", 200);
    private static final int CLIENTS = 4;
    private static final Duration QUIET = Duration.ofMinutes(4);
    private static final List<String> PARTS = List.of(
            "projects-service",
            "kafka",
            "funding-service",
            "territories-service",
            "postgresql",
            "notifications-service",
            "gateway");

    private static final Platform PLATFORM = Platform.running();

    private static List<String> drafts = List.of();
    private static final Dossiers DOSSIERS = Dossiers.of(PLATFORM);

    @BeforeAll
    static void every_draft_is_ready_to_be_submitted() throws ExecutionException, InterruptedException {
        drafts = inParallel(
                8,
                IntStream.range(0, SUBMISSIONS)
                        .mapToObj(number ->
                                (Work<String>) () -> DOSSIERS.readyToSubmit("Alliance éprouvée n° " + (number + 1)))
                        .toList());
    }

    @Test
    void an_acknowledged_submission_is_one_application_one_proposal_one_mail_and_one_timeline_whatever_is_killed()
            throws ExecutionException, InterruptedException {
        Map<String, String> numbers = new ConcurrentHashMap<>();
        for (int turn = 0; turn < PARTS.size(); turn++) {
            submitWhileKilled(PARTS.get(turn), draftsOf(turn), numbers);
        }

        assertThat(numbers).hasSize(SUBMISSIONS);
        assertThat(numbers.values()).doesNotHaveDuplicates();
        await().atMost(QUIET).pollInterval(Duration.ofSeconds(3)).untilAsserted(() -> assertOnceEverywhere(numbers));
    }

    private static List<String> draftsOf(int turn) {
        return IntStream.range(0, drafts.size())
                .filter(draft -> draft % PARTS.size() == turn)
                .mapToObj(drafts::get)
                .toList();
    }

    /** The part dies while some are acknowledged and others are under way, and is started again while they wait. */
    private static void submitWhileKilled(String part, List<String> projects, Map<String, String> numbers)
            throws ExecutionException, InterruptedException {
        CountDownLatch underWay = new CountDownLatch(2);
        AtomicInteger open = new AtomicInteger(projects.size());
        List<Work<String>> submissions = new ArrayList<>();
        projects.forEach(project -> submissions.add(() -> {
            String number = submitUntilAcknowledged(project);
            numbers.put(project, number);
            open.decrementAndGet();
            underWay.countDown();
            return number;
        }));
        try (ExecutorService submitting = Executors.newSingleThreadExecutor()) {
            Future<List<String>> all = submitting.submit(() -> inParallel(CLIENTS, submissions));
            assertThat(underWay.await(QUIET.toSeconds(), TimeUnit.SECONDS))
                    .as("submissions before %s is killed", part)
                    .isTrue();
            PLATFORM.kill(part);
            assertThat(open.get()).as("submissions open as %s died", part).isPositive();
            PLATFORM.startAgain(part);
            all.get();
        }
    }

    /** As a patient browser: the same key until an answer comes that says more than "later". */
    private static String submitUntilAcknowledged(String project) {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < end) {
            Answer answer = trySubmit(project, key);
            if (answer != null && (answer.status() == 201 || answer.status() == 200)) {
                return answer.text("number");
            }
            if (answer != null && answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
                throw new AssertionError("Refused: " + answer.body());
            }
            pause();
        }
        throw new AssertionError("Not acknowledged in five minutes: " + project);
    }

    private static @Nullable Answer trySubmit(String project, String key) {
        try {
            return DOSSIERS.lead()
                    .trySend(
                            "POST",
                            "/api/projects/" + project + "/submissions",
                            Map.of("confirmIneligible", false),
                            Map.of("Idempotency-Key", key));
        } catch (IOException broken) {
            return null;
        }
    }

    private static void assertOnceEverywhere(Map<String, String> numbers) {
        Map<String, Integer> applications = countBy(
                Pages.all(PLATFORM.as(Dossiers.FUND_MANAGER), "/api/applications?callId=" + DOSSIERS.callId()),
                "number");
        Map<String, Integer> once = new HashMap<>();
        numbers.values().forEach(number -> once.put(number, 1));

        assertThat(applications).containsAllEntriesOf(once);
        assertThat(receipts(numbers)).isEqualTo(once);
        numbers.forEach((project, number) -> {
            assertThat(proposals(project))
                    .as("proposals for " + number)
                    .doesNotHaveDuplicates()
                    .hasSize(3);
            assertThat(steps(project)).as("timeline of " + number).containsOnlyOnce("SUBMITTED");
        });
    }

    /** How many receipts each number has; a kill may send one again, which its Message-ID tells. */
    private static Map<String, Integer> receipts(Map<String, String> numbers) {
        Map<String, Integer> receipts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode mail : PLATFORM.mailsTo(Dossiers.LEAD_ADDRESS)) {
            if (seen.add(mail.path("messageId").asString())) {
                numbers.values().stream()
                        .filter(number -> mail.path("subject").asString().contains(number))
                        .forEach(number -> receipts.merge(number, 1, Integer::sum));
            }
        }
        return receipts;
    }

    private static List<String> proposals(String project) {
        return Matches.of(PLATFORM, project).stream()
                .map(match -> match.path("catalyst").path("name").asString())
                .toList();
    }

    private static List<String> steps(String project) {
        List<String> steps = new ArrayList<>();
        DOSSIERS.lead()
                .get("/api/projects/" + project + "/timeline")
                .expect(200)
                .body()
                .forEach(step -> steps.add(step.path("step").asString()));
        return steps;
    }

    private static Map<String, Integer> countBy(List<JsonNode> items, String field) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item.path(field).asString(), 1, Integer::sum));
        return counts;
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T run();
    }

    @CanIgnoreReturnValue
    private static <T> List<T> inParallel(int threads, List<Work<T>> works)
            throws ExecutionException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> results =
                    works.stream().map(work -> workers.submit(work::run)).toList();
            List<T> values = new ArrayList<>();
            for (Future<T> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
