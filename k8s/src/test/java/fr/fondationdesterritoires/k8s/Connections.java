package fr.fondationdesterritoires.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The connections that the database has, and those that may be opened at the worst moment. */
final class Connections {

    private static final Pattern OPENS = Pattern.compile("connections\\s*\\.open\\(\\)");
    private static final Pattern CLASS = Pattern.compile("class (\\w+)");
    private static final Pattern WORKERS = Pattern.compile("@DefaultValue\\(\"(\\d+)\"\\) int workers");

    /** Beside the pool, by who opens them: the relay's poll and its workers', its wake-up, a heartbeat, the ear for news. */
    private static final Map<String, Integer> BESIDE =
            Map.of("OutboxRelay", 1 + relayWorkers(), "WakeUps", 1, "Heartbeat", 1, "NewMessages", 1);

    /** The operator's and its exporter's, two of each migration, those that PostgreSQL reserves, and whoever looks. */
    private static final int OTHERS = 40;

    private Connections() {}

    static List<String> tooMany(Rendering all) {
        int services = all.processes()
                .filter(Resource::consumes)
                .mapToInt(service -> pods(service, all) * (pool(service, all) + beside(service)))
                .sum();
        int most = services + ofKeycloak(all) + OTHERS;
        int there = all.get("Cluster", "postgres")
                .at("/spec/postgresql/parameters/max_connections")
                .asInt();
        return most > there ? List.of(most + " connections may be opened of " + there) : List.of();
    }

    /** Who opens connections of their own, and is not counted. */
    static List<String> uncounted(Rendering all) {
        List<String> complaints = new ArrayList<>();
        Stream.concat(
                        Stream.of("platform"),
                        all.processes().filter(Resource::consumes).map(Resource::name))
                .flatMap(Connections::openers)
                .filter(opener -> !BESIDE.containsKey(opener))
                .forEach(opener -> complaints.add(opener + " opens connections that nobody counts"));
        return complaints;
    }

    /** At the most instances, and in a roll-out: the one that comes, and the one that is ending meanwhile. */
    private static int pods(Resource service, Rendering all) {
        int surge = service.at("/spec/strategy/rollingUpdate/maxSurge").asInt();
        return all.get("ScaledObject", service.name())
                        .at("/spec/maxReplicaCount")
                        .asInt()
                + 2 * surge;
    }

    private static int pool(Resource service, Rendering all) {
        return Integer.parseInt(Settings.with(service, all).getOrDefault("spring.r2dbc.pool.max-size", "10"));
    }

    private static int beside(Resource service) {
        return Stream.of("platform", service.name())
                .flatMap(Connections::openers)
                .mapToInt(opener -> BESIDE.getOrDefault(opener, 0))
                .sum();
    }

    private static Stream<String> openers(String module) {
        return Sources.of(module).stream()
                .filter(source -> OPENS.matcher(source).find())
                .map(source -> CLASS.matcher(source)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1));
    }

    /** Each instance has a pool, and so has the import of the realm. */
    private static int ofKeycloak(Rendering all) {
        Resource keycloak = all.get("Keycloak", "keycloak");
        return keycloak.at("/spec/db/poolMaxSize").asInt()
                * (keycloak.at("/spec/instances").asInt() + 1);
    }

    private static int relayWorkers() {
        return Sources.of("platform").stream()
                .flatMap(source -> WORKERS.matcher(source).results())
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
