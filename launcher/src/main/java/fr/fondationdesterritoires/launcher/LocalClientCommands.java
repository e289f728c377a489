package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.local.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the terminal asks a platform that already runs. */
final class LocalClientCommands {

    private final Ports ports;

    LocalClientCommands(Ports ports) {
        this.ports = ports;
    }

    int status() {
        var answer = send(request("/local/parts").GET().build());
        var parts = JsonMapper.shared().readValue(answer.body(), new TypeReference<List<JsonNode>>() {});
        var memory = 0L;
        for (var part : parts) {
            var kilobytes = part.path("residentKilobytes").asLong(0);
            memory += kilobytes;
            System.out.println(String.format(
                    Locale.ROOT,
                    "  %-22s %-9s %-34s %5d MB",
                    part.path("name").asString(),
                    part.path("state").asString().toLowerCase(Locale.ROOT),
                    part.path("address").asString(),
                    kilobytes / 1024));
        }
        System.out.println(String.format(Locale.ROOT, "  %-67s %5d MB", "together", memory / 1024));
        System.out.println("  Portal " + ports.portalUrl() + ", start page and mailbox " + ports.launcherUrl());
        var allRun = parts.stream()
                .allMatch(part -> "RUNNING".equals(part.path("state").asString()));
        return allRun ? 0 : 1;
    }

    int token(String person) {
        var answer = send(request("/local/tokens/" + person).GET().build());
        if (answer.statusCode() == 404) {
            System.err.println("No demo person is named \"" + person + "\", or several are; the start page "
                    + ports.launcherUrl() + " lists them.");
            return 1;
        }
        System.out.println(answer.body());
        return 0;
    }

    int restart(String part) {
        var stop = send(act(part, "stop"));
        if (stop.statusCode() == 404) {
            System.err.println("No part is named \"" + part + "\". ./start --status lists them.");
            return 1;
        }
        var answer = send(act(part, "start"));
        if (answer.statusCode() != 200) {
            System.err.println(answer.body());
            return 1;
        }
        System.out.println(part + " runs again.");
        return 0;
    }

    private HttpRequest act(String part, String act) {
        return request("/local/parts/" + part + "/" + act)
                .header("X-Local", "yes")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ports.launcherUrl() + path)).timeout(Duration.ofMinutes(5));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return LocalHttp.send(request);
        } catch (IOException nobodyThere) {
            throw new LaunchFailed(
                    "No platform runs here (nothing answers at " + ports.launcherUrl() + "). ./start starts one.");
        }
    }
}
