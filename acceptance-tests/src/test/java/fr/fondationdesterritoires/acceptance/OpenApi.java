package fr.fondationdesterritoires.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the platform says of its own HTTP interface, all services in one. */
final class OpenApi {

    static final String IF_MATCH = "If-Match";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonNode document;

    private OpenApi(JsonNode document) {
        this.document = document;
    }

    /** Services just started take their time to describe themselves. */
    static OpenApi of(Platform platform) {
        return new OpenApi(await("all services to describe themselves")
                .atMost(PATIENCE)
                .until(
                        () -> platform.anonymous()
                                .get("/api/openapi")
                                .expect(200)
                                .body(),
                        document -> document.path("x-missing-services").isEmpty()));
    }

    /** A place in a request for one value. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** What a request carries; without any, the type is empty. */
    record Body(String type, JsonNode schema, boolean required) {

        boolean isJson() {
            return type.equals("application/json");
        }

        boolean isNone() {
            return type.isEmpty();
        }
    }

    /** One method on one path. */
    record Operation(String method, String path, List<Parameter> parameters, Body body) {

        boolean reads() {
            return method.equals("GET");
        }

        boolean hasHeader(String name) {
            return parameters("header").stream()
                    .anyMatch(header -> header.name().equals(name));
        }

        List<Parameter> parameters(String in) {
            return parameters.stream()
                    .filter(parameter -> parameter.in().equals(in))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> operation(path.getKey(), method))
                        .forEach(operations::add));
        return operations;
    }

    /** The methods that a path takes; HEAD and OPTIONS come by themselves. */
    Set<String> methodsOf(String path) {
        Set<String> methods = new TreeSet<>();
        document.path("paths").path(path).propertyNames().forEach(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        return methods;
    }

    /** A schema itself instead of a reference to it. */
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> method) {
        JsonNode described = method.getValue();
        List<Parameter> parameters = StreamSupport.stream(
                        described.path("parameters").spliterator(), false)
                .map(parameter -> new Parameter(
                        parameter.path("name").asString(),
                        parameter.path("in").asString(),
                        parameter.path("required").asBoolean(false),
                        resolved(parameter.path("schema"))))
                .toList();
        JsonNode body = described.path("requestBody");
        String type = body.path("content").propertyNames().stream().findFirst().orElse("");
        return new Operation(
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                parameters,
                new Body(
                        type,
                        resolved(body.path("content").path(type).path("schema")),
                        body.path("required").asBoolean(false)));
    }
}
