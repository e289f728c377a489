package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.convert.DurationStyle;

/** How pods start, are found well, and end. Each method tells all it finds, nothing if all is well. */
final class Lifecycles {

    private static final String HEALTH = "/actuator/health";

    private Lifecycles() {}

    /** Started, ready and alive are three questions; only the second one may depend on others. */
    static List<String> askedTheWrongQuestions(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : all.makers()) {
            if (!maker.is("Job")) {
                Complaints of = new Complaints(maker, complaints);
                for (JsonNode container : maker.containers()) {
                    for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                        of.when(container.path(probe).isMissingNode(), "has no " + probe);
                    }
                }
            }
        }
        all.processes().forEach(process -> {
            Complaints of = new Complaints(process, complaints);
            JsonNode container = process.containers().get(0);
            askedAt(HEALTH + "/liveness", container.path("startupProbe"), "startup", of);
            askedAt(HEALTH + "/liveness", container.path("livenessProbe"), "liveness", of);
            askedAt(HEALTH + "/readiness", container.path("readinessProbe"), "readiness", of);
            Map<String, String> settings = Settings.of(process, all);
            of.when(
                    !"0.0.0.0".equals(settings.get("MANAGEMENT_SERVER_ADDRESS")),
                    "answers its probes to itself only: MANAGEMENT_SERVER_ADDRESS");
            of.when(
                    !"0.0.0.0".equals(settings.get("SERVER_ADDRESS")),
                    "answers requests to itself only: SERVER_ADDRESS");
            of.when(
                    !port(container, "management").equals(settings.get("MANAGEMENT_SERVER_PORT")),
                    "listens elsewhere than at its management port");
            of.when(!port(container, "http").equals(settings.get("SERVER_PORT")), "listens elsewhere than at its port");
        });
        return complaints;
    }

    private static void askedAt(String path, JsonNode probe, String question, Complaints of) {
        of.when(
                !probe.at("/httpGet/path").asText().equals(path)
                        || !probe.at("/httpGet/port").asText().equals("management"),
                "answers " + question + " at " + probe);
    }

    private static String port(JsonNode container, String name) {
        return Resource.each(container.path("ports"))
                .filter(port -> port.path("name").asText().equals(name))
                .map(port -> port.path("containerPort").asText())
                .findFirst()
                .orElse("none");
    }

    /** The image's own health groups, too: a database among the signs of life would end every process with it. */
    static List<String> livesByOthers(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.processes().forEach(process -> {
            String asked = Settings.with(process, all).get("management.endpoint.health.group.liveness.include");
            if (asked != null && !asked.equals("livenessState")) {
                complaints.add(process + " is ended when " + asked + " is away");
            }
        });
        return complaints;
    }

    /** Before it is killed, a process has had its pause, and a phase each for its consumers and its requests. */
    static List<String> cutShort(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.processes().forEach(process -> {
            long pause = process.containers()
                    .get(0)
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asLong();
            String phase =
                    Settings.with(process, all).getOrDefault("spring.lifecycle.timeout-per-shutdown-phase", "30s");
            Duration needed = Duration.ofSeconds(pause)
                    .plus(DurationStyle.detectAndParse(phase).multipliedBy(2));
            long given = process.pod().path("terminationGracePeriodSeconds").asLong(30);
            Complaints of = new Complaints(process, complaints);
            of.when(pause < 5, "stops before the proxies know");
            of.when(given <= needed.toSeconds(), "is killed after " + given + " s, and needs " + needed);
        });
        return complaints;
    }
}
