package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The drill of docs/operations/runbooks/InboxKeyParked.md: an effect fails for one dossier until somebody mends it. */
class PoisonedEventTests {

    private static final Platform PLATFORM = Platform.running();
    private static final Prometheus PROMETHEUS = PLATFORM.prometheus();
    private static final Dossiers DOSSIERS = Dossiers.of(PLATFORM);
    private static final Api OPERATOR = PLATFORM.management(1, "paul.kermarrec");
    private static final String ALERT = "InboxKeyParked";
    private static final Duration SOON = Duration.ofMinutes(2);

    private final String project = DOSSIERS.readyToSubmit("Alliance empoisonnée");

    @AfterEach
    void nothing_is_left_parked() throws SQLException {
        run("drop trigger if exists poison on timeline_steps");
        release().expect(200);
        assertThat(parked().isMissingNode()).as("nothing waits any more").isTrue();
    }

    @Test
    void what_nobody_can_mend_is_set_aside_by_the_operators_command_and_the_rest_goes_on() throws Exception {
        aCatalystAcceptsWhileTheirProposalIsPoisoned();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(parked().path("events").asLong(0)).isEqualTo(3));
        String event = parked().path("event_id").asString();

        assertThat(command("list", "projects")).contains("--key " + project, "--event " + event);
        assertThat(command(
                        "set-aside",
                        "projects",
                        "--consumer",
                        "timeline",
                        "--event",
                        event,
                        "--reason",
                        "Personne n'y peut rien."))
                .startsWith("Set aside.");
        assertThat(command(
                        "replay",
                        "projects",
                        "--consumer",
                        "timeline",
                        "--topic",
                        "territories.events",
                        "--key",
                        project))
                .contains("Let go: 2.");

        assertThat(steps()).containsExactly("CATALYST_ASKED", "CATALYST_ACCEPTED");
        assertThat(command("list", "projects"))
                .contains("set aside on", event, "Personne n'y peut rien.")
                .containsPattern("let go on .* by .*: 2 event\\(s\\) of timeline, territories.events " + project);
    }

    /** As an operator does beside {@code ./start}. */
    private static String command(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("../bin/parked"));
        all.addAll(List.of(words));
        all.addAll(List.of("--port", String.valueOf(PLATFORM.portal().getPort())));
        ProcessBuilder command = new ProcessBuilder(all).redirectErrorStream(true);
        command.environment().put("PARKED_TOKEN", PLATFORM.token("paul.kermarrec"));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void aCatalystAcceptsWhileTheirProposalIsPoisoned() throws SQLException {
        run("""
                create or replace function poison() returns trigger language plpgsql as $$
                begin raise exception 'poisoned'; end $$""");
        run("create trigger poison before insert on timeline_steps for each row when (new.project_id = '" + project
                + "' and new.step = 'CATALYSTS_PROPOSED') execute function poison()");
        DOSSIERS.lead()
                .post("/api/projects/" + project + "/submissions", Map.of("confirmIneligible", false))
                .expect(201);
        JsonNode asked = Matches.asked(PLATFORM, project, match -> true);
        PLATFORM.as(Matches.person(asked))
                .post("/api/matches/" + asked.path("matchId").asString() + "/acceptance", Map.of())
                .expect(200);
    }

    @Test
    void its_key_waits_the_alert_rings_and_the_operator_replays_it_in_order() throws SQLException {
        aCatalystAcceptsWhileTheirProposalIsPoisoned();

        // The first failed; what came after it for the same dossier waits behind it, and only that.
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode key = parked();
            assertThat(key.path("consumer").asString("")).isEqualTo("timeline");
            assertThat(key.path("topic").asString("")).isEqualTo("territories.events");
            assertThat(key.path("events").asLong(0)).isEqualTo(3);
        });
        assertThat(steps()).isEmpty();
        assertThat(PLATFORM.management(1).get("/actuator/parked").status()).isEqualTo(401);
        await().atMost(SOON).untilAsserted(() -> assertThat(isRinging()).isTrue());

        assertThat(released()).as("released while the cause is still there").isZero();
        run("drop trigger poison on timeline_steps");
        assertThat(released()).isEqualTo(3);

        assertThat(steps()).containsExactly("CATALYSTS_PROPOSED", "CATALYST_ASKED", "CATALYST_ACCEPTED");
        assertThat(parked().isMissingNode()).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(isRinging()).isFalse());
    }

    private JsonNode parked() {
        return OPERATOR.get("/actuator/parked")
                .expect(200)
                .body()
                .path("inbox")
                .valueStream()
                .filter(key -> key.path("agg_key").asString().equals(project))
                .findFirst()
                .orElse(Api.JSON.missingNode());
    }

    private long released() {
        Api.Answer answer = release();
        return answer.status() == 200 ? answer.body().path("released").asLong() : 0;
    }

    private Api.Answer release() {
        return OPERATOR.send(
                "POST",
                "/actuator/parked",
                Map.of("consumer", "timeline", "topic", "territories.events", "key", project),
                Map.of());
    }

    private static boolean isRinging() {
        return PROMETHEUS.rules().stream()
                .anyMatch(rule -> rule.name().equals(ALERT) && rule.state().equals("firing"));
    }

    /** Those that the territories told, in the order in which they took effect. */
    private List<String> steps() throws SQLException {
        List<String> steps = new ArrayList<>();
        try (Connection database = PLATFORM.database("projects");
                var query = database.prepareStatement(
                        "select step from timeline_steps where project_id = ? and step like 'CATALYST%' order by sequence")) {
            query.setObject(1, UUID.fromString(project));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }
        return steps;
    }

    private static void run(String statement) throws SQLException {
        try (Connection database = PLATFORM.database("projects");
                Statement sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
