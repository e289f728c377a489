package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.BadInputs.Case;
import fr.fondationdesterritoires.acceptance.BadInputs.Fit;
import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import fr.fondationdesterritoires.acceptance.Places.Place;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What can be wrong in a request's body: its type, its size, its form, and each of its values. */
final class BadBodies {

    private static final int MANY = 10_001;
    private static final int ABOVE_ORDINARY_LIMIT = 1024 * 1024 + 1;
    private static final int ABOVE_DOCUMENT_LIMIT = 6 * 1024 * 1024 + 1;

    private static final Map<String, String> BAD_TEXTS = Map.of(
            "a NUL", "\"a\\u0000b\"",
            "a control character", "\"a\\u0007b\"",
            "half a character", "\"a\\ud800b\"");

    private final RightRequest right;
    private final Operation operation;
    private final JsonNode sample;
    private final List<Case> cases = new ArrayList<>();

    BadBodies(RightRequest right) {
        this.right = right;
        this.operation = right.operation();
        this.sample = right.sample();
    }

    List<Case> all() {
        if (!operation.body().isNone()) {
            bodies();
        }
        if (operation.body().isJson()) {
            unreadableJson();
            Places.of(right.api(), operation.body().schema()).forEach(this::wrongValues);
        }
        return List.copyOf(cases);
    }

    private void bodies() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded", "abc", "a/")) {
            // A file is judged by its bytes, whatever its sender calls it.
            cases.add(right.withType(type, operation.body().isJson() ? Fit.MEDIA_TYPE_UNSUPPORTED : Fit.REFUSED));
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
        String whole = sample.toString();
        body("JSON cut short", () -> whole.substring(0, whole.length() - 1), Fit.REFUSED);
        body("JSON and more", () -> whole + " x", Fit.REFUSED);
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
            body("an array of it", () -> "[" + whole + "]", Fit.REFUSED);
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
        value(place, "over-long", BadInputs.overLong());
        if (place.isChoice()) {
            values(place, "\"NO_SUCH_CHOICE\"", "\"\"", "\" \"", "0", "true");
        }
        switch (place.format()) {
            case "uuid" -> {
                values(place, "\"abc\"", "7", "\"1-1-1-1-1\"", "\"0000\"", "\"\"", "\" \"");
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
            raw(place, BadInputs.shortened(value), value);
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
        cases.add(right.withBody(name, body, fit));
    }

    private static JsonNode text(String text) {
        return Api.JSON.valueToTree(text);
    }
}
