package fr.fondationdesterritoires.launcher;

import fr.fondationdesterritoires.launcher.parts.Service;
import fr.fondationdesterritoires.local.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What this machine must have before anything starts; what is missing is said in words. */
final class Prerequisites {

    /** The first start unpacks programs and makes caches. */
    private static final long ROOM_AT_FIRST = 3L << 30;

    private static final long ROOM_LATER = ROOM_AT_FIRST / 6;

    private final LaunchOptions options;
    private final Home home;
    private final Layout layout;

    Prerequisites(LaunchOptions options, Home home, Layout layout) {
        this.options = options;
        this.home = home;
        this.layout = layout;
    }

    void requireRoom() throws IOException {
        var room = Files.getFileStore(home.root()).getUsableSpace();
        var isFirst = !Files.exists(home.programs().resolve(Service.GATEWAY.module()));
        var needed = isFirst ? ROOM_AT_FIRST : ROOM_LATER;
        if (room < needed) {
            throw new LaunchFailed("The disk of %s has %d MB left, and %d MB are needed. Make room and start again."
                    .formatted(home.root(), room >> 20, needed >> 20));
        }
    }

    void requireFreePorts(Collection<Service> services) {
        var taken = ports(services).entrySet().stream()
                .filter(port -> !FreePorts.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            var others = layout.ports().portal() + 1500;
            throw new LaunchFailed(
                    "Something else listens on port %s. Stop it, or choose other ports: ./start --port %d uses %d and those after it."
                            .formatted(taken, others, others));
        }
    }

    private Map<String, Integer> ports(Collection<Service> services) {
        var ports = layout.ports();
        var needed = new LinkedHashMap<>(ports.own());
        if (options.identity() == LaunchOptions.Identity.KEYCLOAK) {
            needed.put("Keycloak", ports.keycloak());
            needed.put("Keycloak's health", ports.keycloakManagement());
        }
        if (options.observed()) {
            needed.put("Prometheus", ports.prometheus());
        }
        for (var service : services) {
            needed.put(service.module(), ports.service(service.number()));
            layout.of(service).forEach(instance -> {
                needed.put(instance.name(), instance.port());
                needed.put(instance.name() + "'s health", instance.management());
            });
        }
        if (layout.hasSeveral()) {
            needed.put("Redis", ports.sessions());
        }
        return needed;
    }
}
