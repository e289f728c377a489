package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import fr.fondationdesterritoires.acceptance.OpenApi.Parameter;
import fr.fondationdesterritoires.acceptance.Places.Place;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Whatever can be wrong with a request, made from the description of the operation and one request that is right. */
final class BadInputs {

    private static final String OVER_LONG = "x".repeat(100_000);
    private static final int MANY = 10_001;
    private static final int ABOVE_ORDINARY_LIMIT = 1024 * 1024 + 1;
    private static final int ABOVE_DOCUMENT_LIMIT = 6 * 1024 * 1024 + 1;
    private static final int LONGEST_KEY = 200;
    private static final String TYPE = "Content-Type";
    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private static final List<String> MALFORMED_SEGMENTS = List.of(
            "%27%3B%20drop%20table%20people%3B--",
            "x".repeat(300),
            "..%2F..%2Fetc%2Fpasswd",
            "a%2Fb",
            "%00",
            "%0D%0ASet-Cookie:a",
            "%FF%FE",
            "-1",
            "99999999999999999999",
            "%F0%9F%8C%B3");

    private static final Map<String, String> BAD_TEXTS = Map.of(
            "a NUL", "\"a\\u0000b\"",
            "a control character", "\"a\\u0007b\"",
            "half a character", "\"a\\ud800b\"");

    /** A request and what may come of it. */
    record Case(
            String name,
            String method,
            String target,
            Supplier<@Nullable Object> body,
            Map<String, String> headers,
            Fit fit) {}

    /** Which statuses are right. */
    enum Fit {
        /** Something has to be corrected. */
        REFUSED,
        /** It may be taken as it is, but must not break anything. */
        ANSWERED,
        METHOD_NOT_ALLOWED,
        TOO_LARGE,
        MEDIA_TYPE_UNSUPPORTED;

        boolean holds(int status) {
            boolean refused = status >= 400 && status < 500;
            return switch (this) {
                case REFUSED -> refused;
                case ANSWERED -> status >= 200 && status < 500;
                case METHOD_NOT_ALLOWED -> status == 405;
                case TOO_LARGE -> status == 413;
                case MEDIA_TYPE_UNSUPPORTED -> status == 415;
            };
        }
    }

    private final OpenApi api;
    private final Operation operation;
    private final String path;
    private final Map<String, String> rightHeaders;
    private final JsonNode sample;
    private final List<Case> cases = new ArrayList<>();

    /** Around one request that is right: its path, the version it starts from, and a body of known values. */
    BadInputs(OpenApi api, Operation operation, KnownValues known, String path, String version) {
        this.api = api;
        this.operation = operation;
        this.path = path;
        this.rightHeaders = operation.hasHeader(IF_MATCH) ? Map.of(IF_MATCH, version) : Map.of();
        this.sample = operation.body().isJson()
                ? new Samples(api, known).of(operation.body().schema())
                : Api.JSON.nullNode();
    }

    List<Case> all() {
        malformedIds();
        queries();
        preconditions();
        otherMethods();
        if (operation.reads()) {
            formats();
        }
        if (!operation.body().isNone()) {
            bodies();
        }
        if (operation.body().isJson()) {
            unreadableJson();
            Places.of(api, operation.body().schema()).forEach(this::wrongValues);
        }
        return List.copyOf(cases);
    }

    /** The request with nothing wrong. */
    Case right() {
        return new Case("nothing wrong", operation.method(), path, this::rightBody, headers(Map.of()), Fit.ANSWERED);
    }

    /** No act is done by it, and who may not do the act is told so; none where the body has no text. */
    List<Case> probe() {
        JsonNode body = sample;
        for (Place place : Places.of(api, operation.body().schema())) {
            if (place.isText()) {
                body = place.in(body, text(OVER_LONG));
            }
        }
        JsonNode tooLong = body;
        return body.equals(sample)
                ? List.of()
                : List.of(new Case(
                        "every text over-long",
                        operation.method(),
                        path,
                        () -> tooLong,
                        headers(Map.of()),
                        Fit.REFUSED));
    }

    private void malformedIds() {
        for (Parameter parameter : operation.parameters("path")) {
            List<String> segments = new ArrayList<>(MALFORMED_SEGMENTS);
            segments.add(unknown(parameter));
            for (String segment : segments) {
                add(
                        "{" + parameter.name() + "} " + shortened(segment),
                        operation.method(),
                        withSegment(parameter, segment),
                        this::rightBody,
                        Map.of(),
                        // To take away what is not there is no mistake.
                        operation.method().equals("DELETE") && !isTyped(parameter) ? Fit.ANSWERED : Fit.REFUSED);
            }
        }
    }

    private static String unknown(Parameter parameter) {
        return switch (parameter.schema().path("type").asString()) {
            case "integer" -> "999999";
            default ->
                parameter.schema().path("format").asString("").equals("uuid")
                        ? UUID.randomUUID().toString()
                        : "inconnu";
        };
    }

    private String withSegment(Parameter parameter, String segment) {
        String[] pattern = operation.path().split("/", -1);
        String[] actual = path.split("/", -1);
        for (int index = 0; index < pattern.length; index++) {
            if (pattern[index].equals("{" + parameter.name() + "}")) {
                actual[index] = segment;
            }
        }
        return String.join("/", actual);
    }

    private void queries() {
        for (Parameter parameter : operation.parameters("query")) {
            JsonNode schema = parameter.schema().has("items")
                    ? api.resolved(parameter.schema().path("items"))
                    : parameter.schema();
            boolean typed = isTyped(parameter);
            query(parameter, "%00", Fit.REFUSED);
            query(parameter, "%FF", Fit.ANSWERED);
            query(parameter, "%07", Fit.ANSWERED);
            query(parameter, "%27%20or%20%271%27%3D%271", typed ? Fit.REFUSED : Fit.ANSWERED);
            query(parameter, "x".repeat(5_000), typed ? Fit.REFUSED : Fit.ANSWERED);
            query(parameter, "99999999999999999999", typed ? Fit.REFUSED : Fit.ANSWERED);
            query(parameter, "", Fit.ANSWERED);
            if (schema.path("type").asString().equals("integer")) {
                query(parameter, "1.5", Fit.REFUSED);
                query(parameter, "-1", Fit.REFUSED);
                query(parameter, "-9223372036854775809", Fit.REFUSED);
            }
            if (schema.has("maximum")) {
                query(parameter, String.valueOf(schema.path("maximum").asLong() + 1), Fit.REFUSED);
                query(parameter, "0", Fit.REFUSED);
            }
            if (parameter.name().equals("cursor")) {
                cursors(parameter);
            }
        }
    }

    private void cursors(Parameter parameter) {
        query(parameter, "!!", Fit.REFUSED);
        for (String values : List.of("", "a", "a\u001fb", "a\u0000b", "1\u001f2\u001f3\u001f4", "9".repeat(30))) {
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(StandardCharsets.UTF_8));
            query(parameter, cursor, Fit.ANSWERED);
        }
    }

    private void query(Parameter parameter, String value, Fit fit) {
        String others = parameter.name().equals("mine") || !operation.path().equals("/api/matches") ? "" : "&mine=true";
        add(
                "?" + parameter.name() + "=" + shortened(value),
                operation.method(),
                path + "?" + parameter.name() + "=" + value + others,
                this::rightBody,
                Map.of(),
                fit);
    }

    private boolean isTyped(Parameter parameter) {
        JsonNode schema = parameter.schema().has("items")
                ? api.resolved(parameter.schema().path("items"))
                : parameter.schema();
        return !schema.path("type").asString().equals("string") || schema.has("enum") || schema.has("format");
    }

    private void preconditions() {
        if (operation.hasHeader(IF_MATCH)) {
            for (String value : List.of(
                    "",
                    "abc",
                    "*",
                    "\"x\"",
                    "\"-1\"",
                    "\"99999999999999999999\"",
                    "\"1\", \"2\"",
                    OVER_LONG.substring(0, 5000),
                    "\"999999\"")) {
                header(IF_MATCH, value, this::changedBody, Fit.REFUSED);
            }
        }
        if (operation.hasHeader(KEY)) {
            for (String value : List.of("", "x".repeat(LONGEST_KEY + 1), "a b")) {
                header(KEY, value, Fit.REFUSED);
            }
        }
        operation.parameters("header").stream()
                .map(Parameter::name)
                .filter(name -> !name.equals(IF_MATCH) && !name.equals(KEY))
                .forEach(name -> List.of("", "abc", "-1", "99999999999999999999", OVER_LONG.substring(0, 5000))
                        .forEach(value -> header(name, value, Fit.ANSWERED)));
    }

    private void header(String name, String value, Fit fit) {
        header(name, value, this::rightBody, fit);
    }

    private void header(String name, String value, Supplier<@Nullable Object> body, Fit fit) {
        add(
                name + ": " + (value.isEmpty() ? "missing" : shortened(value)),
                operation.method(),
                path,
                body,
                Map.of(name, value),
                fit);
    }

    private void otherMethods() {
        METHODS.stream()
                .filter(method -> !api.methodsOf(operation.path()).contains(method))
                // Told once, by the path's first operation.
                .filter(method ->
                        api.methodsOf(operation.path()).iterator().next().equals(operation.method()))
                .forEach(method -> add(
                        "the method " + method,
                        method,
                        path,
                        () -> method.equals("GET") ? null : "{}",
                        Map.of(),
                        Fit.METHOD_NOT_ALLOWED));
    }

    private void formats() {
        asked("Accept", "text/csv");
        asked("Accept", "a;b,,c/");
        asked("Accept-Language", "%%, x; q=a");
        asked("Accept-Language", "x-".repeat(1000));
        asked("Range", "bytes=9-1");
        asked("If-None-Match", "abc");
    }

    private void asked(String name, String value) {
        header(name, value, Fit.ANSWERED);
    }

    private void bodies() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "abc", "a/")) {
            add(
                    "content of type " + type,
                    operation.method(),
                    path,
                    this::rightBody,
                    Map.of(TYPE, type),
                    // A file is judged by its bytes, whatever its sender calls it.
                    operation.body().isJson() ? Fit.MEDIA_TYPE_UNSUPPORTED : Fit.REFUSED);
        }
        byte[] heavy = new byte[operation.body().isJson() ? ABOVE_ORDINARY_LIMIT : ABOVE_DOCUMENT_LIMIT];
        body("a body above the limit", () -> BodyPublishers.ofByteArray(heavy), Fit.TOO_LARGE);
        body(
                "a body above the limit that does not tell its length",
                () -> BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(heavy)),
                Fit.TOO_LARGE);
        if (operation.body().required()) {
            body("no body", () -> "", Fit.REFUSED);
        }
        if (!operation.body().isJson()) {
            body("a body that is not what its type says", () -> "<html>", Fit.REFUSED);
        }
    }

    private void unreadableJson() {
        String right = sample.toString();
        body("JSON cut short", () -> right.substring(0, right.length() - 1), Fit.REFUSED);
        body("JSON and more", () -> right + " x", Fit.REFUSED);
        body("no JSON", () -> "à la place", Fit.REFUSED);
        body(
                "bytes that are no UTF-8",
                () -> BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'}),
                Fit.REFUSED);
        body("very deep JSON", () -> "[".repeat(50_000), Fit.REFUSED);
        body("very deep objects", () -> "{\"a\":".repeat(50_000), Fit.REFUSED);
        body("a number", () -> "7", Fit.REFUSED);
        body("a text", () -> "\"texte\"", Fit.REFUSED);
        body("true", () -> "true", Fit.REFUSED);
        body("null", () -> "null", Fit.REFUSED);
        if (sample.isObject()) {
            body("an array", () -> "[]", Fit.REFUSED);
            body("an array of it", () -> "[" + right + "]", Fit.REFUSED);
        } else {
            body("an object", () -> "{}", Fit.REFUSED);
        }
    }

    private void wrongValues(Place place) {
        if (place.required()) {
            value(place, "null", Api.JSON.nullNode());
            if (!place.isItem()) {
                value(place, "missing", null);
            }
        }
        switch (place.type()) {
            case "array" -> {
                values(place, "7", "\"texte\"", "{\"a\":1}", "[null]", "[[]]");
                value(place, "too many", many(place));
            }
            case "object" -> values(place, "7", "\"texte\"", "[]", "[[]]");
            case "boolean" -> values(place, "\"peut-être\"", "\"true\"", "7", "[]", "{}");
            case "integer", "number" -> {
                values(
                        place,
                        "\"abc\"",
                        "[]",
                        "{}",
                        "true",
                        "-1",
                        "-9e18",
                        "9223372036854775807",
                        "9223372036854775808");
                values(place, "9e18", "1e400", "9".repeat(2_000), "\"1\"");
                if (place.type().equals("integer")) {
                    values(place, "1.5");
                }
            }
            default -> texts(place);
        }
    }

    private void texts(Place place) {
        values(place, "{\"a\":1}", "[]", "[\"a\"]");
        BAD_TEXTS.forEach((name, text) -> raw(place, name, text));
        value(place, "over-long", text(OVER_LONG));
        if (place.isChoice()) {
            values(place, "\"NO_SUCH_CHOICE\"", "\"\"", "\" \"", "0", "true");
        }
        switch (place.format()) {
            case "uuid" -> {
                values(place, "\"abc\"", "7", "\"1-1-1-1-1\"", "\"0000\"");
                value(place, "an unknown id", text(UUID.randomUUID().toString()));
            }
            case "date" ->
                values(place, "\"2026-02-30\"", "\"hier\"", "\"+999999999-01-01\"", "\"-0001-01-01\"", "1e300");
            case "date-time" ->
                values(
                        place,
                        "\"2026-02-30T10:00:00Z\"",
                        "\"demain\"",
                        "\"2026-01-01\"",
                        "\"+1000000000-12-31T23:59:59Z\"",
                        "\"+300000-01-01T00:00:00Z\"",
                        "\"-300000-01-01T00:00:00Z\"",
                        "9e18",
                        "1e300");
            default -> {}
        }
    }

    private JsonNode many(Place place) {
        JsonNode value = sample;
        for (String segment : place.segments()) {
            value = value.isArray() ? value.get(0) : value.path(segment);
        }
        ArrayNode many = Api.JSON.createArrayNode();
        for (int count = 0; count < MANY; count++) {
            many.add(value.get(0));
        }
        return many;
    }

    private void values(Place place, String... json) {
        for (String value : json) {
            raw(place, shortened(value), value);
        }
    }

    private void value(Place place, String name, @Nullable JsonNode value) {
        body(place.name() + ": " + name, () -> place.in(sample, value), Fit.REFUSED);
    }

    /** As it is written: a tree would not hold such numbers and characters. */
    private void raw(Place place, String name, String json) {
        String mark = "@@@";
        body(
                place.name() + ": " + name,
                () -> place.in(sample, text(mark)).toString().replace("\"" + mark + "\"", json),
                Fit.REFUSED);
    }

    private void body(String name, Supplier<@Nullable Object> body, Fit fit) {
        add(name, operation.method(), path, body, Map.of(), fit);
    }

    private void add(
            String name,
            String method,
            String target,
            Supplier<@Nullable Object> body,
            Map<String, String> headers,
            Fit fit) {
        cases.add(new Case(name, method, target, body, headers(headers), fit));
    }

    /** An empty value stands for a header that is not there. */
    private Map<String, String> headers(Map<String, String> changed) {
        Map<String, String> headers = new HashMap<>(rightHeaders);
        if (operation.hasHeader(KEY)) {
            headers.put(KEY, UUID.randomUUID().toString());
        }
        if (!operation.body().isNone()) {
            headers.put(TYPE, operation.body().type());
        }
        headers.putAll(changed);
        headers.values().removeIf(String::isEmpty);
        return headers;
    }

    private @Nullable Object rightBody() {
        if (operation.body().isNone()) {
            return null;
        }
        return operation.body().isJson() ? sample : "%PDF-1.7";
    }

    /** Says something else than what may be there already: to say the same again is no edit. */
    private @Nullable Object changedBody() {
        if (!operation.body().isJson()) {
            return rightBody();
        }
        JsonNode body = sample;
        for (Place place : Places.of(api, operation.body().schema())) {
            JsonNode now = body.at("/" + String.join("/", place.segments()));
            if (place.isText() && now.isString()) {
                body = place.in(body, text(now.asString() + "."));
            }
        }
        return body;
    }

    private static JsonNode text(String text) {
        return Api.JSON.valueToTree(text);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 20) + "… (" + text.length() + ")";
    }
}
