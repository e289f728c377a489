package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one person has seen, by the name of its property: the ids of what is theirs, the codes, the versions. */
final class KnownValues {

    private static final int ENOUGH = 12;
    private static final int LONGEST = 200;
    private static final int DEPTH_OF_PATHS = 3;
    private static final int ATTEMPTS = 3;

    private final Map<String, Set<JsonNode>> byName = new LinkedHashMap<>();
    private final Map<String, KnownValues> byPath = new LinkedHashMap<>();

    /** Reads whatever the person may read, and with the ids found there, what lies below; some paths first of all. */
    static KnownValues of(Api api, List<Operation> operations, List<String> first) {
        KnownValues known = new KnownValues();
        first.forEach(path -> known.read(api, path));
        for (int ids = 0; ids <= DEPTH_OF_PATHS; ids++) {
            int depth = ids;
            operations.stream()
                    .filter(operation -> operation.reads() && !operation.path().endsWith("/stream"))
                    .filter(operation -> operation.path().startsWith("/api/")
                            && operation.parameters("path").size() == depth)
                    .forEach(operation -> known.read(api, operation));
        }
        return known;
    }

    private void read(Api api, Operation operation) {
        String query = operation.parameters("query").stream()
                        .anyMatch(parameter -> parameter.name().equals("mine"))
                ? "?mine=true"
                : "";
        paths(operation).limit(ATTEMPTS).forEach(path -> read(api, path + query));
    }

    private void read(Api api, String path) {
        Api.Answer answer = api.get(path);
        if (answer.status() == 200) {
            keep("", answer.body());
            byPath.computeIfAbsent(path, first -> new KnownValues()).keep("", answer.body());
        }
    }

    /** How much of a path the person could read. */
    int depthRead(String path) {
        for (String start = path; start.length() > 1; start = start.substring(0, start.lastIndexOf('/'))) {
            if (byPath.containsKey(start)) {
                return start.length();
            }
        }
        return 0;
    }

    /** The operation's path with known ids in it, the best known first; none where an id is wanting. */
    Stream<String> paths(Operation operation) {
        List<String> paths = List.of(operation.path());
        for (OpenApi.Parameter parameter : operation.parameters("path")) {
            List<String> filled = new ArrayList<>();
            for (String path : paths) {
                below(path.substring(0, path.indexOf("{" + parameter.name())), parameter.name())
                        .map(value -> path.replace("{" + parameter.name() + "}", value.asString()))
                        .forEach(filled::add);
            }
            paths = filled;
        }
        return paths.stream();
    }

    /** An item's id is one of its session's, if there are any. */
    private Stream<JsonNode> below(String start, String name) {
        for (String path = start; path.length() > 1; path = path.substring(0, path.lastIndexOf('/'))) {
            KnownValues there = byPath.get(path);
            if (there != null && there.byName.containsKey(name)) {
                return there.all(name);
            }
        }
        return all(name);
    }

    Stream<JsonNode> all(String name) {
        return byName.getOrDefault(name, Set.of()).stream();
    }

    private void keep(String name, JsonNode node) {
        if (node.isObject()) {
            node.propertyStream().forEach(property -> keep(property.getKey(), property.getValue()));
        } else if (node.isArray()) {
            node.forEach(item -> keep(name, item));
        } else if (!node.isNull() && node.asString().length() <= LONGEST) {
            add(name, node);
        }
    }

    private void add(String name, JsonNode value) {
        Set<JsonNode> values = byName.computeIfAbsent(name, first -> new LinkedHashSet<>());
        if (values.size() < ENOUGH) {
            values.add(value);
        }
    }
}
