package fr.fondationdesterritoires.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What Kubernetes gives the processes, as {@code k8s/} says it: a cache is worth nothing under other options. */
final class Deployment {

    private static final Pattern JOB_OPTIONS = Pattern.compile("name: JAVA_TOOL_OPTIONS\\s+value: (.*)");

    private static final Pattern TOPIC = Pattern.compile("(?m)^  name: ([a-z.-]+)$");

    private final Path k8s;

    Deployment(Path projectRoot) {
        this.k8s = projectRoot.resolve("k8s");
    }

    /** The variables of a process. */
    Map<String, String> process(Service service) {
        var variables = variables("base/services/platform.env");
        variables.putAll(
                variables(service == Service.GATEWAY ? "base/gateway/gateway.env" : "base/services/service.env"));
        if (service == Service.NOTIFICATIONS) {
            variables.putAll(variables("base/notifications/service/mails.env"));
        }
        return variables;
    }

    /** What the virtual machine of a migration is told. */
    String migrationOptions() {
        var found = JOB_OPTIONS.matcher(text("patterns/migration/job.yaml"));
        if (!found.find()) {
            throw new ImageFailed("k8s/patterns/migration/job.yaml gives no JAVA_TOOL_OPTIONS.");
        }
        return found.group(1).strip();
    }

    /** The names of all topics. */
    List<String> topics() {
        return TOPIC.matcher(text("base/infrastructure/topics/topics.yaml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The scripts that a migration finds beside the service's own. */
    Path grants() {
        return k8s.resolve("base/migrations");
    }

    /** The pods of all processes. */
    String processPattern() {
        return text("patterns/process/process.yaml");
    }

    private Map<String, String> variables(String file) {
        var variables = new TreeMap<String, String>();
        text(file).lines().filter(line -> line.contains("=")).forEach(line -> {
            var parts = line.split("=", 2);
            variables.put(parts[0], parts[1]);
        });
        return variables;
    }

    private String text(String file) {
        try {
            return Files.readString(k8s.resolve(file));
        } catch (IOException unreadable) {
            throw new ImageFailed(k8s.resolve(file) + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
