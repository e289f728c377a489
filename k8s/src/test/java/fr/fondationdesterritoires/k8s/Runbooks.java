package fr.fondationdesterritoires.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Each alert has one, of the same parts. */
final class Runbooks {

    private static final Path FOLDER = Documents.FOLDER.resolve("runbooks");

    private Runbooks() {}

    /** Alerts that leave alone whoever they wake, and runbooks for which nothing rings. */
    static List<String> missing(Observability all) {
        List<String> complaints = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        all.alerts().forEach(alert -> {
            String name = alert.path("alert").asText();
            names.add(name);
            if (!alert.at("/annotations/runbook_url").asText().equals(Documents.HOST + "runbooks/" + name + ".md")) {
                complaints.add(name + " names no runbook of its own");
            }
            complaints.addAll(bad(name));
        });
        try (var files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !names.contains(name))
                    .forEach(name -> complaints.add("nothing rings for the runbook " + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complaints;
    }

    private static List<String> bad(String alert) {
        Path file = FOLDER.resolve(alert + ".md");
        if (!Files.exists(file)) {
            return List.of(alert + " has no runbook");
        }
        List<String> titles = Observability.lines(file).stream()
                .filter(line -> line.startsWith("#"))
                .toList();
        List<String> asked = List.of("# " + alert, "## What users see", "## Confirm", "## Mend", "## Prevent");
        return titles.equals(asked) ? List.of() : List.of("the runbook of " + alert + " is made of " + titles);
    }
}
