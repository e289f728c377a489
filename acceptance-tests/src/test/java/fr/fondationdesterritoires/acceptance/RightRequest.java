package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.BadInputs.Case;
import fr.fondationdesterritoires.acceptance.BadInputs.Fit;
import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request of an operation with nothing wrong, from which each bad one differs in one thing. */
final class RightRequest {

    private static final String TYPE = "Content-Type";
    private static final String SOME_PDF = "%PDF-1.7";

    private final OpenApi api;
    private final Operation operation;
    private final String path;
    private final Map<String, String> preconditions;
    private final JsonNode sample;

    /** Around known values and the version that an edit starts from, which is empty for what is not there yet. */
    RightRequest(OpenApi api, Operation operation, KnownValues known, String path, String version) {
        this.api = api;
        this.operation = operation;
        this.path = path;
        this.preconditions = operation.hasHeader(OpenApi.IF_MATCH) && !version.isEmpty()
                ? Map.of(OpenApi.IF_MATCH, version)
                : Map.of();
        this.sample = operation.body().isJson()
                ? new Samples(api, known).of(operation.body().schema())
                : Api.JSON.nullNode();
    }

    OpenApi api() {
        return api;
    }

    Operation operation() {
        return operation;
    }

    String path() {
        return path;
    }

    /** Whether it changes what is there already, from a version on. */
    boolean isEdit() {
        return preconditions.containsKey(OpenApi.IF_MATCH);
    }

    /** The body as a tree; nothing where it is no JSON. */
    JsonNode sample() {
        return sample;
    }

    Case asItIs() {
        return withTarget("nothing wrong", path, Fit.ANSWERED);
    }

    Case withTarget(String name, String target, Fit fit) {
        return new Case(name, operation.method(), target, this::body, headers(Map.of()), fit);
    }

    Case withMethod(String method, Fit fit) {
        return new Case(
                "the method " + method, method, path, () -> method.equals("GET") ? null : "{}", headers(Map.of()), fit);
    }

    Case withHeader(String name, String value, Fit fit) {
        return withHeader(name, value, this::body, fit);
    }

    /** With a version, and something else to say than what may be there already: to say the same again is no edit. */
    Case withVersion(String version, Fit fit) {
        return withHeader(OpenApi.IF_MATCH, version, this::changedBody, fit);
    }

    Case withType(String type, Fit fit) {
        return new Case(
                "content of type " + type, operation.method(), path, this::body, headers(Map.of(TYPE, type)), fit);
    }

    Case withBody(String name, Supplier<@Nullable Object> body, Fit fit) {
        return new Case(name, operation.method(), path, body, headers(Map.of()), fit);
    }

    private Case withHeader(String name, String value, Supplier<@Nullable Object> body, Fit fit) {
        return new Case(
                name + ": " + (value.isEmpty() ? "missing" : BadInputs.shortened(value)),
                operation.method(),
                path,
                body,
                headers(Map.of(name, value)),
                fit);
    }

    /** An empty value stands for a header that is not there. */
    private Map<String, String> headers(Map<String, String> changed) {
        Map<String, String> headers = new HashMap<>(preconditions);
        if (operation.hasHeader(OpenApi.IDEMPOTENCY_KEY)) {
            headers.put(OpenApi.IDEMPOTENCY_KEY, UUID.randomUUID().toString());
        }
        if (!operation.body().isNone()) {
            headers.put(TYPE, operation.body().type());
        }
        headers.putAll(changed);
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private @Nullable Object body() {
        if (operation.body().isNone()) {
            return null;
        }
        return operation.body().isJson() ? sample : SOME_PDF;
    }

    private @Nullable Object changedBody() {
        if (!operation.body().isJson()) {
            return body();
        }
        JsonNode body = sample;
        for (Places.Place place : Places.of(api, operation.body().schema())) {
            JsonNode now = body.at("/" + String.join("/", place.segments()));
            if (place.isText() && now.isString()) {
                body = place.in(body, Api.JSON.valueToTree(now.asString() + "."));
            }
        }
        return body;
    }
}
