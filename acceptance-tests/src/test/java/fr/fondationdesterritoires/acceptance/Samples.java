package fr.fondationdesterritoires.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that fit their schema, every property present, filled with what the person knows under that name. */
final class Samples {

    private static final String KEY = "essai";

    private final OpenApi api;
    private final KnownValues known;

    Samples(OpenApi api, KnownValues known) {
        this.api = api;
        this.known = known;
    }

    JsonNode of(JsonNode schema) {
        return of("", schema);
    }

    private JsonNode of(String name, JsonNode reference) {
        JsonNode schema = api.resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer", "number" -> number(schema);
            case "boolean" -> Api.JSON.valueToTree(false);
            default -> text(name, schema);
        };
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = Api.JSON.createObjectNode();
        schema.path("properties")
                .propertyStream()
                .forEach(property -> object.set(property.getKey(), of(property.getKey(), property.getValue())));
        if (schema.has("additionalProperties")) {
            object.set(KEY, of(KEY, schema.path("additionalProperties")));
        }
        return object;
    }

    private JsonNode array(String name, JsonNode schema) {
        ArrayNode array = Api.JSON.createArrayNode();
        array.add(of(name, schema.path("items")));
        return array;
    }

    private static JsonNode number(JsonNode schema) {
        return Api.JSON.valueToTree(Math.max(1, schema.path("minimum").asLong(1)));
    }

    private JsonNode text(String name, JsonNode schema) {
        String text = switch (schema.path("format").asString("")) {
            case "uuid" -> known(name, JsonNode::isString, UUID.randomUUID().toString());
            case "date" -> LocalDate.now(ZoneOffset.UTC).toString();
            case "date-time" -> inTenDays();
            default -> {
                int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
                String usual = name.equals("email") ? UUID.randomUUID() + "@exemple.fr" : "Essai";
                yield known(name, value -> value.isString() && value.asString().length() <= longest, usual);
            }
        };
        return Api.JSON.valueToTree(text);
    }

    private static String inTenDays() {
        return Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(10, ChronoUnit.DAYS)
                .toString();
    }

    private String known(String name, Predicate<JsonNode> fits, String otherwise) {
        return known.all(name).filter(fits).map(JsonNode::asString).findFirst().orElse(otherwise);
    }
}
