package fr.fondationdesterritoires.acceptance;

import fr.fondationdesterritoires.acceptance.BadInputs.Case;
import fr.fondationdesterritoires.acceptance.BadInputs.Fit;
import fr.fondationdesterritoires.acceptance.OpenApi.Operation;
import fr.fondationdesterritoires.acceptance.OpenApi.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What can be wrong in an address: the ids in its path, and what stands behind the question mark. */
final class BadTargets {

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

    private final RightRequest right;
    private final Operation operation;
    private final List<Case> cases = new ArrayList<>();

    BadTargets(RightRequest right) {
        this.right = right;
        this.operation = right.operation();
    }

    List<Case> all() {
        malformedIds();
        queries();
        return List.copyOf(cases);
    }

    private void malformedIds() {
        for (Parameter parameter : operation.parameters("path")) {
            List<String> segments = new ArrayList<>(MALFORMED_SEGMENTS);
            segments.add(unknown(parameter));
            for (String segment : segments) {
                cases.add(right.withTarget(
                        "{" + parameter.name() + "} " + BadInputs.shortened(segment),
                        withSegment(parameter, segment),
                        // To take away what is not there is no mistake.
                        operation.method().equals("DELETE") && !isTyped(parameter) ? Fit.ANSWERED : Fit.REFUSED));
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
        String[] actual = right.path().split("/", -1);
        for (int index = 0; index < pattern.length; index++) {
            if (pattern[index].equals("{" + parameter.name() + "}")) {
                actual[index] = segment;
            }
        }
        return String.join("/", actual);
    }

    private void queries() {
        for (Parameter parameter : operation.parameters("query")) {
            JsonNode schema = schema(parameter);
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
        String farAway = "+999999999-01-01T00:00:00Z\u001f" + UUID.randomUUID();
        for (String values :
                List.of("", "a", "a\u001fb", "a\u0000b", "1\u001f2\u001f3\u001f4", "9".repeat(30), farAway)) {
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(values.getBytes(StandardCharsets.UTF_8));
            query(parameter, cursor, Fit.ANSWERED);
        }
    }

    private void query(Parameter parameter, String value, Fit fit) {
        String others = parameter.name().equals("mine") || !operation.path().equals("/api/matches") ? "" : "&mine=true";
        cases.add(right.withTarget(
                "?" + parameter.name() + "=" + BadInputs.shortened(value),
                right.path() + "?" + parameter.name() + "=" + value + others,
                fit));
    }

    private boolean isTyped(Parameter parameter) {
        JsonNode schema = schema(parameter);
        return !schema.path("type").asString().equals("string") || schema.has("enum") || schema.has("format");
    }

    /** Of one value, where several may be sent. */
    private JsonNode schema(Parameter parameter) {
        return parameter.schema().has("items")
                ? right.api().resolved(parameter.schema().path("items"))
                : parameter.schema();
    }
}
