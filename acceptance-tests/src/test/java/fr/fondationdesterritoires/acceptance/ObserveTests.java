package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.acceptance.Prometheus.Rule;
import fr.fondationdesterritoires.acceptance.Watched.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What production is watched by, asked of a real Prometheus that watches this platform. */
class ObserveTests {

    private static final Platform PLATFORM = Platform.running();
    private static final Dossiers DOSSIERS = Dossiers.of(PLATFORM);
    private static final Prometheus PROMETHEUS = PLATFORM.prometheus();
    private static final Path NAMES = Path.of("..", "k8s", "observability", "metrics.txt");

    /** Longer than figures are counted, scraped and recorded. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** What rightly has no data on a platform that is well: one line for each, and why. */
    private static final Map<String, String> MAY_BE_EMPTY = Map.of(
            "Events and database / Parked keys by consumer / A", "nothing is parked",
            "La vie du fonds / Candidatures à préparer / A", "fewer than five in the demonstration",
            "La vie du fonds / Au comité / A", "fewer than five in the demonstration",
            "La vie du fonds / Soutenues / A", "fewer than five in the demonstration");

    /** Enough that a department shows, and one of each of what has a service level. */
    @BeforeAll
    static void people_are_at_work() {
        IntStream.range(0, 5)
                .mapToObj(number -> DOSSIERS.readyToSubmit("Alliance observée n° " + (number + 1)))
                .forEach(project -> submit(project, Map.of()));
        // A vote on nothing is refused, and measured as a vote.
        PLATFORM.as(Dossiers.LEAD)
                .put(
                        "/api/sessions/" + UUID.randomUUID() + "/items/" + UUID.randomUUID() + "/ballot/vote",
                        Map.of("choice", "FOR"))
                .expect(404);
    }

    private static void submit(String project, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        DOSSIERS.lead()
                .send("POST", "/api/projects/" + project + "/submissions", Map.of("confirmIneligible", false), all)
                .expect(201);
    }

    @Test
    void every_panel_asks_what_prometheus_understands_and_has_an_answer() {
        List<Question> open = new ArrayList<>(Watched.questions());
        assertThat(open).extracting(Question::where).containsAll(MAY_BE_EMPTY.keySet());
        // Asked all the same: what does not parse fails here.
        assertThat(open)
                .allSatisfy(question -> assertThat(PROMETHEUS.ask(question.promql()))
                        .as(question.where())
                        .isNotNull());
        open.removeIf(question -> MAY_BE_EMPTY.containsKey(question.where()));

        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            open.removeIf(question -> PROMETHEUS.knows(question.promql()));
            assertThat(open).extracting(Question::where).isEmpty();
        });
    }

    @Test
    void every_rule_works_and_what_it_starts_from_is_there() {
        List<Rule> rules = PROMETHEUS.rules();
        assertThat(rules).filteredOn(Rule::alerting).isNotEmpty();
        assertThat(rules)
                .allSatisfy(rule -> assertThat(rule.trouble()).as(rule.name()).isEmpty());

        Set<String> open = new TreeSet<>();
        rules.forEach(rule -> open.addAll(rule.alerting() ? Watched.selectors(rule.promql()) : List.of(rule.promql())));
        // That these parse, the rules' own trouble tells; that they have data, no cluster is here to tell.
        open.removeIf(Watched::ofTheInfrastructure);
        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            open.removeIf(PROMETHEUS::knows);
            assertThat(open).isEmpty();
        });
    }

    @Test
    void the_names_that_are_written_down_are_those_of_the_running_processes() throws IOException {
        Map<String, Set<String>> processesOfName = new TreeMap<>();
        for (String process : Processes.ALL) {
            Processes.series(process)
                    .map(line -> line.split("[{ ]", 2)[0])
                    .forEach(name -> processesOfName
                            .computeIfAbsent(name, none -> new TreeSet<>())
                            .add(process.replace("-service", "")));
        }
        if (Boolean.getBoolean("metrics.update")) {
            Files.write(
                    NAMES,
                    processesOfName.entrySet().stream()
                            .map(name -> name.getKey() + " " + String.join(" ", name.getValue()))
                            .toList());
        }

        assertThat(Files.readAllLines(NAMES))
                .as("names of metrics; -Dmetrics.update=true writes them anew")
                .isNotEmpty()
                .allSatisfy(line -> {
                    List<String> words = List.of(line.split(" "));
                    assertThat(processesOfName).containsKey(words.getFirst());
                    assertThat(processesOfName.get(words.getFirst())).containsAll(words.subList(1, words.size()));
                });
    }

    @Test
    void one_trace_joins_what_a_submission_did_from_the_door_to_the_mail() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        submit(
                DOSSIERS.readyToSubmit("Alliance suivie"),
                Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(said("gateway", trace)).anyMatch(line -> line.contains("projects-acts"));
            assertThat(said("projects-service", trace)).anyMatch(line -> line.contains("is acknowledged"));
            assertThat(said("notifications-service", trace)).anyMatch(line -> line.contains("SUBMISSION_RECEIPT left"));
        });
    }

    private static List<String> said(String process, String trace) {
        return Processes.log(process)
                .filter(line -> line.contains("\"" + trace + "\""))
                .toList();
    }
}
