package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names that expressions read, held against those that somebody gives. */
final class MetricNames {

    /** Prometheus' own. */
    private static final Set<String> BUILT_IN = Set.of("up", "ALERTS");

    private MetricNames() {}

    /** Names that no process and no rule gives. */
    static List<String> unknown(Observability all) {
        Set<String> known = new TreeSet<>(all.metrics().keySet());
        known.addAll(BUILT_IN);
        all.allRules().map(rule -> rule.path("record").asText()).forEach(known::add);
        return all.asked()
                .flatMap(asked -> Expressions.metrics(asked.expression()).stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> asked.where() + " reads " + name + ", which nobody gives"))
                .toList();
    }

    /** Names of what the platform stands on that are written down, and that nothing reads. */
    static List<String> unread(Observability all) {
        Set<String> read = all.asked()
                .flatMap(asked -> Expressions.metrics(asked.expression()).stream())
                .collect(Collectors.toSet());
        return Observability.lines(Observability.INFRASTRUCTURE).stream()
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> !read.contains(name))
                .map(name -> "nothing reads " + name)
                .toList();
    }

    /** What is read of the broker, and is not in the list of what its reporter lets out. */
    static List<String> keptByTheBroker(Observability all, Rendering place) {
        JsonNode list = place.get("Kafka", "kafka").at("/spec/kafka/metricsConfig/values/allowList");
        return all.metrics().entrySet().stream()
                .filter(name -> name.getValue().equals("kafka"))
                .map(Map.Entry::getKey)
                .filter(name -> Resource.each(list).map(JsonNode::asText).noneMatch(name::matches))
                .map(name -> "the broker does not tell " + name)
                .toList();
    }
}
