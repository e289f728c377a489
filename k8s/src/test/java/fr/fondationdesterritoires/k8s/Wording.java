package fr.fondationdesterritoires.k8s;

import java.util.ArrayList;
import java.util.List;

/** Alerts and panels say what they are about, and lead to more. */
final class Wording {

    private Wording() {}

    /** Alerts and panels that do not say what they are about. */
    static List<String> missing(Observability all) {
        List<String> complaints = new ArrayList<>();
        all.alerts().forEach(alert -> {
            String name = alert.path("alert").asText();
            for (String word : List.of("summary", "description")) {
                if (alert.path("annotations").path(word).asText().isBlank()) {
                    complaints.add(name + " has no " + word);
                }
            }
            if (!Alerting.routed(all).contains(alert.at("/labels/severity").asText())) {
                complaints.add(name + " does not say how urgent it is");
            }
        });
        all.panels().forEach(panel -> {
            String title = "panel " + panel.path("title").asText();
            if (panel.path("title").asText().isBlank()
                    || panel.path("description").asText().isBlank()) {
                complaints.add(title + " does not say what to look for");
            }
            if (panel.path("targets").isEmpty()) {
                complaints.add(title + " asks nothing");
            }
            if (panel.at("/fieldConfig/defaults/unit").asText().isBlank()) {
                complaints.add(title + " has no unit");
            }
            Resource.each(panel.path("links"))
                    .map(link -> link.path("url").asText())
                    .filter(url -> !Documents.has(url))
                    .forEach(url -> complaints.add(title + " leads to " + url));
        });
        return complaints;
    }
}
