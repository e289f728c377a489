package fr.fondationdesterritoires.acceptance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where values stand in a sample body, at any depth. */
final class Places {

    private Places() {}

    /** A property or an array's item; the pointer's segments lead to it. */
    record Place(List<String> segments, JsonNode schema, boolean required) {

        /** As the platform names a field at fault. */
        String name() {
            return String.join(".", segments);
        }

        boolean isItem() {
            return segments.getLast().equals("0");
        }

        /** The body with another value here; without any, for null. */
        JsonNode in(JsonNode body, @Nullable JsonNode value) {
            JsonNode copy = body.deepCopy();
            JsonNode parent = copy;
            for (String segment : segments.subList(0, segments.size() - 1)) {
                parent = parent.isArray() ? parent.get(0) : parent.path(segment);
            }
            if (parent instanceof ArrayNode array && value != null) {
                array.set(0, value);
            } else if (parent instanceof ObjectNode object && value != null) {
                object.set(segments.getLast(), value);
            } else if (parent instanceof ObjectNode object) {
                object.remove(segments.getLast());
            }
            return copy;
        }

        boolean isChoice() {
            return schema.has("enum");
        }

        boolean isText() {
            return type().equals("string") && !isChoice() && !schema.has("format");
        }

        String type() {
            return schema.path("type").asString("object");
        }

        String format() {
            return schema.path("format").asString("");
        }
    }

    static List<Place> of(OpenApi api, JsonNode schema) {
        List<Place> places = new ArrayList<>();
        walk(api, api.resolved(schema), List.of(), places);
        return places;
    }

    private static void walk(OpenApi api, JsonNode schema, List<String> above, List<Place> places) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties")
                .propertyStream()
                .forEach(property -> add(
                        api,
                        property.getValue(),
                        below(above, property.getKey()),
                        required.contains(property.getKey()),
                        places));
        if (schema.has("additionalProperties")) {
            add(api, schema.path("additionalProperties"), below(above, "essai"), false, places);
        }
        if (schema.has("items")) {
            add(api, schema.path("items"), below(above, "0"), true, places);
        }
    }

    private static void add(
            OpenApi api, JsonNode reference, List<String> segments, boolean required, List<Place> places) {
        JsonNode schema = api.resolved(reference);
        places.add(new Place(segments, schema, required));
        walk(api, schema, segments, places);
    }

    private static List<String> below(List<String> above, String segment) {
        List<String> segments = new ArrayList<>(above);
        segments.add(segment);
        return List.copyOf(segments);
    }
}
