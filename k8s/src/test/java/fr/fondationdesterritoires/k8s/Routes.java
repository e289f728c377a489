package fr.fondationdesterritoires.k8s;

import java.util.ArrayList;
import java.util.List;

/** What leads to pods: requests, and Prometheus. */
final class Routes {

    private Routes() {}

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
}
