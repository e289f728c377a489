package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What pods take, how many there are, and where. Each method tells all it finds, nothing if all is well. */
final class Capacity {

    private Capacity() {}

    static List<String> withoutNeeds(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : all.makers()) {
            Complaints of = new Complaints(maker, complaints);
            for (JsonNode container : maker.containers()) {
                for (String need : List.of("requests/cpu", "requests/memory", "limits/memory")) {
                    of.when(container.at("/resources/" + need).isMissingNode(), "does not say its " + need);
                }
            }
        }
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
                of.when(process.consumes() && !triggers.contains("lag"), "does not grow with what waits for it");
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
}
