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
import java.util.LinkedHashMap;
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
import tools.jackson.databind.JsonNode;

/**
 * Many submissions while something happens to the platform: each is sent again, as a patient browser would, until it is
 * acknowledged. What was acknowledged must be there afterwards, once, everywhere.
 */
final class Submissions {

    private static final int CLIENTS = 4;
    private static final Duration QUIET = Duration.ofMinutes(4);

    private final Platform platform;
    private final Dossiers dossiers;
    private final List<String> drafts;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger sentAgain = new AtomicInteger();

    private Submissions(Platform platform, Dossiers dossiers, List<String> drafts) {
        this.platform = platform;
        this.dossiers = dossiers;
        this.drafts = drafts;
    }

    static Submissions ready(Platform platform, int count) throws ExecutionException, InterruptedException {
        Dossiers dossiers = Dossiers.of(platform);
        List<Work<String>> works = IntStream.range(0, count)
                .mapToObj(number -> (Work<String>) () -> dossiers.readyToSubmit("Alliance éprouvée n° " + (number + 1)))
                .toList();
        return new Submissions(platform, dossiers, inParallel(8, works));
    }

    /** Something that happens to the platform, and what mends it. */
    record Mishap(String name, Runnable happens, Runnable mend) {}

    /**
     * Each of the mishaps happens while its share of the submissions is under way.
     *
     * @return how many submissions were open right after each mishap happened, by its name
     */
    Map<String, Integer> submitThrough(List<Mishap> mishaps) throws ExecutionException, InterruptedException {
        Map<String, Integer> open = new LinkedHashMap<>();
        for (int turn = 0; turn < mishaps.size(); turn++) {
            Mishap mishap = mishaps.get(turn);
            open.put(mishap.name(), submitDuring(mishap, share(turn, mishaps.size())));
        }
        return open;
    }

    private List<String> share(int turn, int turns) {
        return IntStream.range(0, drafts.size())
                .filter(draft -> draft % turns == turn)
                .mapToObj(drafts::get)
                .toList();
    }

    /** It happens while some are acknowledged and others are under way. */
    private int submitDuring(Mishap mishap, List<String> projects) throws ExecutionException, InterruptedException {
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
                    .as("submissions before %s", mishap.name())
                    .isTrue();
            mishap.happens().run();
            int stillOpen = open.get();
            mishap.mend().run();
            all.get();
            return stillOpen;
        }
    }

    /** The same key until an answer comes that says more than "later". */
    private String submitUntilAcknowledged(String project) {
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
            sentAgain.incrementAndGet();
            pause();
        }
        throw new AssertionError("Not acknowledged in five minutes: " + project);
    }

    private @Nullable Answer trySubmit(String project, String key) {
        try {
            return dossiers.lead()
                    .trySend(
                            "POST",
                            "/api/projects/" + project + "/submissions",
                            Map.of("confirmIneligible", false),
                            Map.of("Idempotency-Key", key));
        } catch (IOException broken) {
            return null;
        }
    }

    /** How many times a submission had to be sent again. */
    int sentAgain() {
        return sentAgain.get();
    }

    /** Every draft was acknowledged under a number of its own, and is one application, one proposal, one mail, one step. */
    void assertOnceEverywhere() {
        assertThat(numbers).hasSize(drafts.size());
        assertThat(numbers.values()).doesNotHaveDuplicates();
        await().atMost(QUIET).pollInterval(Duration.ofSeconds(3)).untilAsserted(this::assertOnceEverywhereNow);
    }

    private void assertOnceEverywhereNow() {
        Map<String, Integer> applications = countBy(
                Pages.all(platform.as(Dossiers.FUND_MANAGER), "/api/applications?callId=" + dossiers.callId()),
                "number");
        Map<String, Integer> once = new HashMap<>();
        numbers.values().forEach(number -> once.put(number, 1));

        assertThat(applications).containsAllEntriesOf(once);
        assertThat(receipts()).isEqualTo(once);
        numbers.forEach((project, number) -> {
            assertThat(proposals(project))
                    .as("proposals for " + number)
                    .doesNotHaveDuplicates()
                    .hasSize(3);
            assertThat(steps(project)).as("timeline of " + number).containsOnlyOnce("SUBMITTED");
        });
    }

    /** How many receipts each number has; a kill may send one again, which its Message-ID tells. */
    private Map<String, Integer> receipts() {
        Map<String, Integer> receipts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode mail : platform.mailsTo(Dossiers.LEAD_ADDRESS)) {
            if (seen.add(mail.path("messageId").asString())) {
                numbers.values().stream()
                        .filter(number -> mail.path("subject").asString().contains(number))
                        .forEach(number -> receipts.merge(number, 1, Integer::sum));
            }
        }
        return receipts;
    }

    private List<String> proposals(String project) {
        return Matches.of(platform, project).stream()
                .map(match -> match.path("catalyst").path("number").asString())
                .toList();
    }

    private List<String> steps(String project) {
        List<String> steps = new ArrayList<>();
        dossiers.lead()
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
