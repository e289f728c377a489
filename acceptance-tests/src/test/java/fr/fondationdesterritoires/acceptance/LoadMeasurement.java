package fr.fondationdesterritoires.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the life of a dossier costs, in CPU milliseconds of each process: by hand, {@code acceptance-tests/measure-load}.
 * Later rounds are warmer, so all are told.
 */
class LoadMeasurement {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 4;
    private static final int DOSSIERS = Integer.getInteger("dossiers", 100);
    private static final Platform PLATFORM = Platform.running();

    private final Dossiers dossiers = Dossiers.of(PLATFORM);

    @Test
    void a_dossier_is_written_submitted_and_read() throws ExecutionException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            int first = round * DOSSIERS;
            List<String> titles = IntStream.range(first, first + DOSSIERS)
                    .mapToObj(number -> "Alliance mesurée n° " + number)
                    .toList();
            List<String> projects = measured(round, "written", titles, dossiers::readyToSubmit);
            var _ = measured(round, "submitted", projects, this::submitted);
            var _ = measured(round, "read", projects, this::read);
        }
        PLATFORM.memory().forEach((part, kilobytes) -> System.out.printf("%-24s %5d MB%n", part, kilobytes / 1024));
    }

    private String submitted(String project) {
        dossiers.lead()
                .post("/api/projects/" + project + "/submissions", Map.of("confirmIneligible", false))
                .expect(201);
        return project;
    }

    private String read(String project) {
        dossiers.lead().get("/api/projects/" + project).expect(200);
        dossiers.lead().get("/api/projects/" + project + "/timeline").expect(200);
        return project;
    }

    private List<String> measured(int round, String what, List<String> inputs, UnaryOperator<String> work)
            throws ExecutionException, InterruptedException {
        Map<String, Duration> before = PLATFORM.cpu();
        long begin = System.nanoTime();
        List<String> results = inParallel(inputs, work);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> each = millisecondsEach(before, PLATFORM.cpu(), inputs.size());
        System.out.printf(
                "round %d, %s: %.1f a second, %.1f CPU ms each: %s%n",
                round,
                what,
                inputs.size() / seconds,
                each.values().stream().mapToDouble(Double::doubleValue).sum(),
                each.entrySet().stream()
                        .map(part -> "%s %.1f".formatted(part.getKey(), part.getValue()))
                        .collect(Collectors.joining(", ")));
        return results;
    }

    private static Map<String, Double> millisecondsEach(
            Map<String, Duration> before, Map<String, Duration> after, int count) {
        Map<String, Double> each = new LinkedHashMap<>();
        after.forEach((part, used) -> each.put(
                part, used.minus(before.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6 / count));
        return each;
    }

    private static List<String> inParallel(List<String> inputs, UnaryOperator<String> work)
            throws ExecutionException, InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> results = inputs.stream()
                    .map(input -> clients.submit(() -> work.apply(input)))
                    .toList();
            List<String> values = new ArrayList<>();
            for (Future<String> result : results) {
                values.add(result.get());
            }
            return values;
        }
    }
}
