package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may speak to whom: what the policies let through, compared with the arrows that we want. */
final class Network {

    private static final String HOME = "fondation-des-territoires";

    /** A pod, or whoever is outside; labels of operators' pods are those that their operator gives them. */
    private record End(String name, String namespace, Map<String, String> labels, List<Integer> ports) {

        boolean atHome() {
            return namespace.equals(HOME);
        }
    }

    private static final End OUTSIDE = new End("outside", "", Map.of(), List.of(80, 443, 587, 6443));

    private static final List<End> ELSEWHERE = List.of(
            OUTSIDE,
            new End("ENVOY", "envoy-gateway-system", Map.of("app.kubernetes.io/name", "envoy"), List.of(10443)),
            new End("PROMETHEUS", "monitoring", Map.of("app.kubernetes.io/name", "prometheus"), List.of(9090)),
            new End("OTEL-COLLECTOR", "monitoring", Map.of("app.kubernetes.io/name", "otel-collector"), List.of(4318)),
            new End("CNPG-OPERATOR", "cnpg-system", Map.of("app.kubernetes.io/name", "cloudnative-pg"), List.of()),
            new End("STRIMZI-OPERATOR", "strimzi", Map.of("name", "strimzi-cluster-operator"), List.of()),
            new End("STRANGER", "elsewhere", Map.of(), List.of(8080)));

    private static final List<End> OF_OPERATORS = List.of(
            strimzi("kafka", "kafka-kafka", 9090, 9091, 9093, 8443, 9404),
            strimzi("kafka-entity-operator", "kafka-entity-operator"),
            strimzi("kafka-exporter", "kafka-kafka-exporter", 9404),
            keycloak("keycloak", "keycloak", 8080, 9000, 7800),
            keycloak("keycloak-realm-import", "keycloak-realm-import"),
            new End("stranger", HOME, Map.of(), List.of(8080)));

    private Network() {}

    private static End strimzi(String name, String label, Integer... ports) {
        return new End(
                name,
                HOME,
                Map.of(
                        "strimzi.io/cluster",
                        "kafka",
                        "strimzi.io/name",
                        label,
                        "app.kubernetes.io/managed-by",
                        "strimzi-cluster-operator"),
                List.of(ports));
    }

    private static End postgres(Resource cluster) {
        return new End(
                cluster.name(),
                HOME,
                Map.of("cnpg.io/cluster", cluster.name(), "app.kubernetes.io/managed-by", "cloudnative-pg"),
                List.of(5432, 8000, 9187));
    }

    private static End keycloak(String name, String app, Integer... ports) {
        return new End(
                name, HOME, Map.of("app", app, "app.kubernetes.io/managed-by", "keycloak-operator"), List.of(ports));
    }

    /** Every arrow that is there and should not be, and every one that is missing. */
    static List<String> wrongArrows(Rendering all) {
        Set<String> there = arrows(all);
        Set<String> wanted = wanted(all.place());
        List<String> complaints = new ArrayList<>();
        there.stream()
                .filter(arrow -> !wanted.contains(arrow))
                .forEach(arrow -> complaints.add(arrow + " is let through"));
        wanted.stream().filter(arrow -> !there.contains(arrow)).forEach(arrow -> complaints.add(arrow + " is held up"));
        return complaints;
    }

    static List<String> openByDefault(Rendering all) {
        boolean closed = all.all("NetworkPolicy")
                .map(policy -> policy.at("/spec"))
                .anyMatch(spec -> spec.path("podSelector").isEmpty()
                        && spec.path("ingress").isEmpty()
                        && spec.path("egress").isEmpty()
                        && Resource.each(spec.path("policyTypes"))
                                .map(JsonNode::asText)
                                .toList()
                                .containsAll(List.of("Ingress", "Egress")));
        return closed ? List.of() : List.of("what no policy names is open");
    }

    private static Set<String> arrows(Rendering all) {
        List<JsonNode> policies =
                all.all("NetworkPolicy").map(policy -> policy.at("/spec")).toList();
        List<End> ends = Stream.of(
                        own(all),
                        own(Places.KEYCLOAK_OPERATOR),
                        all.all("Cluster").map(Network::postgres),
                        OF_OPERATORS.stream(),
                        ELSEWHERE.stream())
                .flatMap(end -> end)
                .toList();
        Set<String> arrows = new TreeSet<>();
        for (End from : ends) {
            for (End to : ends) {
                for (int port : to.ports()) {
                    if ((from.atHome() || to.atHome())
                            && allowed(policies, "Egress", from, to, port)
                            && allowed(policies, "Ingress", to, from, port)) {
                        arrows.add(from.name() + " -> " + to.name() + ":" + port);
                    }
                }
            }
        }
        return arrows;
    }

    private static Stream<End> own(Rendering all) {
        return all.makers().stream()
                .map(maker -> new End(
                        maker.name(),
                        HOME,
                        maker.podLabels(),
                        maker.containers().stream()
                                .flatMap(container -> Resource.each(container.path("ports")))
                                .map(port -> port.path("containerPort").asInt())
                                .toList()));
    }

    /** Policies only bind pods of their namespace; one that no policy selects is open. */
    private static boolean allowed(List<JsonNode> policies, String direction, End here, End other, int port) {
        List<JsonNode> binding = policies.stream()
                .filter(policy -> here.atHome() && Selectors.selects(policy.path("podSelector"), here.labels()))
                .filter(policy -> Resource.each(policy.path("policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)))
                .toList();
        String rules = direction.equals("Egress") ? "egress" : "ingress";
        String peers = direction.equals("Egress") ? "to" : "from";
        return binding.isEmpty()
                || binding.stream()
                        .flatMap(policy -> Resource.each(policy.path(rules)))
                        .anyMatch(rule -> onPort(rule.path("ports"), port) && withPeer(rule.path(peers), other));
    }

    private static boolean onPort(JsonNode ports, int port) {
        return ports.isEmpty()
                || Resource.each(ports)
                        .anyMatch(one -> one.path("port").isMissingNode()
                                || one.path("port").asInt() == port);
    }

    private static boolean withPeer(JsonNode peers, End other) {
        return peers.isEmpty() || Resource.each(peers).anyMatch(peer -> isPeer(peer, other));
    }

    private static boolean isPeer(JsonNode peer, End other) {
        if (peer.has("ipBlock")) {
            return other.equals(OUTSIDE);
        }
        boolean inNamespace = peer.has("namespaceSelector")
                ? !other.equals(OUTSIDE)
                        && Selectors.selects(
                                peer.path("namespaceSelector"),
                                Map.of("kubernetes.io/metadata.name", other.namespace()))
                : other.atHome();
        return inNamespace && (!peer.has("podSelector") || Selectors.selects(peer.path("podSelector"), other.labels()));
    }

    private static Set<String> wanted(String place) {
        Set<String> wanted = new TreeSet<>();
        List<String> places = List.of();
        for (String line : file().lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                places = List.of(line.substring(1, line.length() - 1).split(", "));
            } else if (!line.isEmpty()
                    && !line.startsWith("#")
                    && (places.contains("everywhere") || places.contains(place))) {
                String[] halves = line.split("->", 2);
                for (String to : halves[1].strip().split("\\s+", -1)) {
                    wanted.add(halves[0].strip() + " -> " + to);
                }
            }
        }
        return wanted;
    }

    private static String file() {
        try (InputStream file = Objects.requireNonNull(Network.class.getResourceAsStream("/arrows.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
