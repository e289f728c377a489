package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/** What is wrong with the pods. Each method tells all it finds, nothing if all is well. */
final class Pods {

    private static final String HEALTH = "/actuator/health";

    private Pods() {}

    /** The rules of Kubernetes' Pod Security Standard "restricted". */
    static List<String> notRestricted(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : makers(all)) {
            JsonNode pod = maker.pod();
            Complaints of = new Complaints(maker, complaints);
            of.when(pod.path("hostNetwork").asBoolean(), "uses the host's network");
            of.when(pod.path("hostPID").asBoolean(), "sees the host's processes");
            of.when(pod.path("hostIPC").asBoolean(), "shares the host's memory");
            of.when(!pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root");
            of.when(
                    !pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "has no seccomp profile");
            Resource.each(pod.path("volumes"))
                    .filter(volume -> Stream.of(
                                    "configMap",
                                    "csi",
                                    "downwardAPI",
                                    "emptyDir",
                                    "ephemeral",
                                    "persistentVolumeClaim",
                                    "projected",
                                    "secret")
                            .noneMatch(volume::has))
                    .forEach(volume -> of.add("has a volume of a forbidden kind: " + volume.path("name")));
            maker.containers().forEach(container -> notRestricted(container, of));
        }
        return complaints;
    }

    private static void notRestricted(JsonNode container, Complaints of) {
        JsonNode security = container.path("securityContext");
        of.when(security.path("privileged").asBoolean(), "is privileged");
        of.when(security.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges");
        of.when(!security.path("runAsNonRoot").asBoolean(true), "may run as root");
        of.when(security.path("runAsUser").asInt(1) == 0, "runs as root");
        of.when(!security.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities");
        of.when(!security.at("/capabilities/add").isEmpty(), "adds capabilities");
        of.when(
                Resource.each(container.path("ports"))
                        .anyMatch(port -> port.path("hostPort").asInt() > 0),
                "takes a port of the host");
    }

    /** What that standard leaves open. */
    static List<String> writable(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : makers(all)) {
            Complaints of = new Complaints(maker, complaints);
            maker.containers()
                    .forEach(container -> of.when(
                            !container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean(),
                            "may write to its image"));
        }
        return complaints;
    }

    static List<String> withToken(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.all("ServiceAccount")
                .filter(account -> account.at("/automountServiceAccountToken").asBoolean(true))
                .forEach(account -> complaints.add(account + " gives its token to its pods"));
        for (Resource maker : makers(all)) {
            Complaints of = new Complaints(maker, complaints);
            of.when(maker.pod().path("automountServiceAccountToken").asBoolean(true), "mounts a token");
            String account = maker.pod().path("serviceAccountName").asText("default");
            of.when(all.find("ServiceAccount", account).isEmpty(), "runs as " + account + ", which is nobody here");
        }
        return complaints;
    }

    static List<String> withoutNeeds(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : makers(all)) {
            Complaints of = new Complaints(maker, complaints);
            for (JsonNode container : maker.containers()) {
                for (String need : List.of("requests/cpu", "requests/memory", "limits/memory")) {
                    of.when(container.at("/resources/" + need).isMissingNode(), "does not say its " + need);
                }
            }
        }
        return complaints;
    }

    static List<String> imagesThatMayChange(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource resource : all.resources()) {
            Stream<String> images = resource.makesPods()
                    ? resource.containers().stream()
                            .map(container -> container.path("image").asText())
                    : Stream.of("/spec/image", "/spec/imageName")
                            .map(resource::at)
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::asText);
            images.filter(image -> !image.matches(".+:[^/:]+|.+@sha256:[0-9a-f]{64}") || image.endsWith(":latest"))
                    .forEach(image -> complaints.add(resource + " runs " + image + ", whatever that is on the day"));
        }
        return complaints;
    }

    /** Started, ready and alive are three questions; only the second one may depend on others. */
    static List<String> askedTheWrongQuestions(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : makers(all)) {
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

    /** A node's drain and a zone's loss take one at most. */
    static List<String> inOneBasket(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.all("Deployment").forEach(deployment -> {
            Complaints of = new Complaints(deployment, complaints);
            Map<String, String> labels = deployment.podLabels();
            of.when(
                    all.all("PodDisruptionBudget")
                            .noneMatch(budget -> Selectors.selects(budget.at("/spec/selector"), labels)
                                    && budget.at("/spec/maxUnavailable").asInt() == 1),
                    "has no disruption budget");
            Set<String> spread = Set.copyOf(Resource.each(deployment.pod().path("topologySpreadConstraints"))
                    .filter(constraint -> Selectors.selects(constraint.path("labelSelector"), labels))
                    .map(constraint -> constraint.path("topologyKey").asText())
                    .toList());
            of.when(!spread.contains("topology.kubernetes.io/zone"), "is not spread over zones");
            of.when(!spread.contains("kubernetes.io/hostname"), "is not spread over nodes");
        });
        return complaints;
    }

    /** One hand on the number of instances: the ScaledObject's, on processor and lag. */
    static List<String> scaledByOthers(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.processes().forEach(process -> {
            Complaints of = new Complaints(process, complaints);
            List<Resource> scalers = all.all("ScaledObject")
                    .filter(scaler ->
                            scaler.at("/spec/scaleTargetRef/name").asText().equals(process.name()))
                    .toList();
            of.when(scalers.size() != 1, "has " + scalers.size() + " ScaledObjects");
            of.when(process.at("/spec").has("replicas"), "says its replicas, and so does its ScaledObject");
            of.when(
                    all.all("HorizontalPodAutoscaler")
                            .anyMatch(own ->
                                    own.at("/spec/scaleTargetRef/name").asText().equals(process.name())),
                    "has an autoscaler beside its ScaledObject");
            for (Resource scaler : scalers) {
                List<String> triggers = Resource.each(scaler.at("/spec/triggers"))
                        .map(trigger -> trigger.path("name").asText())
                        .toList();
                of.when(!triggers.contains("cpu"), "does not grow with its load");
                of.when(consumes(process) && !triggers.contains("lag"), "does not grow with what waits for it");
                of.when(
                        !all.place().equals("kind")
                                && scaler.at("/spec/minReplicaCount").asInt() < 2,
                        "may have one instance only");
            }
        });
        all.all("ScaledObject")
                .filter(scaler -> all.find(
                                "Deployment",
                                scaler.at("/spec/scaleTargetRef/name").asText())
                        .isEmpty())
                .forEach(scaler -> complaints.add(scaler + " scales nothing"));
        return complaints;
    }

    /** What Prometheus is told to ask, and a Service leads to. */
    static List<String> unseen(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.processes().forEach(process -> {
            Complaints of = new Complaints(process, complaints);
            of.when(
                    all.all("PodMonitor")
                            .filter(monitor -> Selectors.selects(monitor.at("/spec/selector"), process.podLabels()))
                            .noneMatch(monitor -> monitor.at("/spec/podMetricsEndpoints/0/port")
                                            .asText()
                                            .equals("management")
                                    && monitor.at("/spec/podMetricsEndpoints/0/path")
                                            .asText()
                                            .equals("/actuator/prometheus")),
                    "is not scraped");
            of.when(
                    all.all("Service")
                                    .filter(service -> Selectors.matches(
                                            Resource.texts(service.at("/spec/selector")), process.podLabels()))
                                    .count()
                            != 1,
                    "is not behind one Service");
        });
        all.all("Job")
                .filter(job -> all.all("Service")
                        .anyMatch(service ->
                                Selectors.matches(Resource.texts(service.at("/spec/selector")), job.podLabels())))
                .forEach(job -> complaints.add(job + " would be sent requests"));
        all.all("HTTPRoute")
                .flatMap(route -> Resource.each(route.at("/spec/rules")))
                .flatMap(rule -> Resource.each(rule.path("backendRefs")))
                .map(backend -> backend.path("name").asText())
                .filter(backend -> all.find("Service", backend).isEmpty()
                        && all.find("Keycloak", backend.replace("-service", "")).isEmpty())
                .forEach(backend -> complaints.add("a route leads to " + backend + ", which is not here"));
        return complaints;
    }

    static boolean consumes(Resource process) {
        return !process.name().equals("gateway");
    }

    private static List<Resource> makers(Rendering all) {
        return all.resources().stream().filter(Resource::makesPods).toList();
    }

    private record Complaints(Resource about, List<String> all) {

        void when(boolean wrong, String complaint) {
            if (wrong) {
                add(complaint);
            }
        }

        void add(String complaint) {
            all.add(about + " " + complaint);
        }
    }
}
