package fr.fondationdesterritoires.images;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Traffic for a service in training: what it is for, done rightly, as its profile is to expect it; then each reading that
 * its own description lists, of what was made and as staff, as who made it and as nobody; then, once, each act that is
 * refused.
 */
final class Workout {

    private static final int ROUNDS_OF_ACTS = 5;
    private static final int ROUNDS_OF_READINGS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOBODYS_ID = "00000000-0000-7000-8000-000000000000";
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Surroundings surroundings;
    private final Path samples;

    private record Operation(String method, String path) {

        boolean reads() {
            return method.equals("GET");
        }

        String about(Map<String, String> known) {
            return PARAMETER.matcher(path).replaceAll(name -> known.getOrDefault(name.group(1), NOBODYS_ID));
        }
    }

    /** How many requests were answered with success. */
    record Result(int changes, int readings) {}

    Workout(Surroundings surroundings, Path projectRoot) {
        this.surroundings = surroundings;
        this.samples = projectRoot.resolve("contracts/src/main/resources/samples");
    }

    Result run(Service service, String address) {
        var requests = new Requests(address);
        var people = new TrainingPeople(surroundings.outside());
        var operations = operations(requests, service == Service.GATEWAY ? "/api/openapi" : "/v3/api-docs");
        try (var events = new SampleEvents(samples, surroundings.brokerAddress())) {
            if (service != Service.GATEWAY) {
                events.sendAll();
            }
            var acts = new RightActs(actsFor(service), requests, people, events, PATIENCE);
            var changes = 0;
            for (var round = 0; round < ROUNDS_OF_ACTS; round++) {
                changes += acts.run();
            }
            var readings = 0;
            for (var round = 0; round < ROUNDS_OF_READINGS; round++) {
                readings += readAll(requests, people, operations, acts.known());
            }
            refuseAll(requests, people, operations);
            if (readings == 0) {
                throw new ImageFailed("%s answered no reading: it would learn nothing.".formatted(service.module()));
            }
            return new Result(changes, readings);
        }
    }

    /** Through the gateway, a service's; none where it stands alone. */
    private JsonNode actsFor(Service service) {
        if (service != Service.GATEWAY) {
            return RightActs.of(service);
        }
        return surroundings.runs(Service.PROJECTS)
                ? RightActs.of(Service.PROJECTS)
                : JsonMapper.shared().createArrayNode();
    }

    private static int readAll(
            Requests requests, TrainingPeople people, List<Operation> operations, Map<String, String> known) {
        var answered = 0;
        for (var operation : operations.stream().filter(Operation::reads).toList()) {
            for (var token : tokens(people)) {
                answered += requests.send("GET", operation.about(known), token, "", "")
                                .isSuccess()
                        ? 1
                        : 0;
            }
        }
        return answered;
    }

    private static void refuseAll(Requests requests, TrainingPeople people, List<Operation> operations) {
        for (var operation : operations.stream().filter(one -> !one.reads()).toList()) {
            for (var token : tokens(people)) {
                var _ = requests.send(operation.method(), operation.about(Map.of()), token, "{}", "");
            }
        }
    }

    private static List<String> tokens(TrainingPeople people) {
        return List.of(
                people.named(TrainingPeople.STAFF).token(),
                people.named("actor").token(),
                "");
    }

    private static List<Operation> operations(Requests requests, String description) {
        var operations = new ArrayList<Operation>();
        // What every browser asks of the gateway; the services answer that there is nothing.
        for (var page : List.of("/", "/login", "/api/session", "/oauth2/authorization/platform")) {
            operations.add(new Operation("GET", page));
        }
        var paths = requests.send("GET", description, "", "", "").at("/paths");
        if (!paths.isObject()) {
            throw new ImageFailed("The description at %s could not be read.".formatted(description));
        }
        paths.propertyStream()
                .filter(path -> !path.getKey().contains("stream"))
                .forEach(path -> operations.addAll(of(path.getKey(), path.getValue())));
        return operations;
    }

    private static List<Operation> of(String path, JsonNode methods) {
        return methods.propertyNames().stream()
                .filter(METHODS::contains)
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path))
                .toList();
    }
}
