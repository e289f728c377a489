package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is told of an alert. */
final class Alerting {

    private Alerting() {}

    /** Routes that lead to nobody, people whom no route leads to, and a heart that beats too seldom to be missed. */
    static List<String> lost(Observability all) {
        Set<String> receivers = Resource.each(routing(all).path("receivers"))
                .map(receiver -> receiver.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> led =
                routing(all).findValuesAsText("receiver").stream().collect(Collectors.toCollection(TreeSet::new));
        List<String> complaints = new ArrayList<>();
        led.stream().filter(name -> !receivers.contains(name)).forEach(name -> complaints.add(name + " is nobody"));
        receivers.stream()
                .filter(name -> !led.contains(name))
                .forEach(name -> complaints.add("nothing leads to " + name));
        if (all.alerts()
                .noneMatch(alert -> alert.path("expr").asText().equals("vector(1)")
                        && alert.at("/labels/severity").asText().equals("heartbeat"))) {
            complaints.add("no heart beats");
        }
        return complaints;
    }

    /** The severities for which somebody is named. */
    static Set<String> routed(Observability all) {
        return Stream.concat(
                        Stream.of(routing(all).at("/route/receiver").asText()),
                        Resource.each(routing(all).at("/route/routes"))
                                .flatMap(route -> Resource.each(route.path("matchers")))
                                .filter(matcher -> matcher.path("name").asText().equals("severity"))
                                .map(matcher -> matcher.path("value").asText()))
                .collect(Collectors.toSet());
    }

    private static JsonNode routing(Observability all) {
        return all.alerting()
                .get("AlertmanagerConfig", "fondation-des-territoires")
                .at("/spec");
    }
}
