package fr.fondationdesterritoires.gateway.documentation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * OpenAPI documents in one. Two services may call different things by one name: the later one's is then prefixed
 * by its service.
 */
final class MergedDescription {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonMapper json;
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final ArrayNode missing;

    MergedDescription(JsonMapper json) {
        this.json = json;
        this.paths = json.createObjectNode();
        this.schemas = json.createObjectNode();
        this.missing = json.createArrayNode();
    }

    void add(String service, @Nullable ObjectNode document) {
        if (document == null) {
            missing.add(service);
            return;
        }
        JsonNode itsSchemas = document.path("components").path("schemas");
        Map<String, String> renamed = new HashMap<>();
        itsSchemas.propertyStream().forEach(schema -> {
            JsonNode known = schemas.get(schema.getKey());
            if (known != null && !known.equals(schema.getValue())) {
                renamed.put(SCHEMAS + schema.getKey(), SCHEMAS + prefixed(service, schema.getKey()));
            }
        });
        itsSchemas.propertyStream().forEach(schema -> {
            String reference = renamed.getOrDefault(SCHEMAS + schema.getKey(), SCHEMAS + schema.getKey());
            schemas.set(reference.substring(SCHEMAS.length()), rewritten(schema.getValue(), renamed));
        });
        document.path("paths")
                .propertyStream()
                .forEach(path -> paths.set(path.getKey(), rewritten(path.getValue(), renamed)));
    }

    ObjectNode document(Map<String, String> security) {
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Fondation des Territoires");
        info.put("version", "1");
        document.putArray("servers").addObject().put("url", "/");
        document.set("paths", paths);
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", security.get("bearer"));
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "__Host-session")
                .put("description", security.get("session"));
        ArrayNode either = document.putArray("security");
        either.addObject().putArray("bearer");
        either.addObject().putArray("session");
        document.set("x-missing-services", missing);
        return document;
    }

    private JsonNode rewritten(JsonNode node, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return node;
        }
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = json.createObjectNode();
                object.propertyStream()
                        .forEach(field -> copy.set(field.getKey(), rewritten(field.getValue(), renamed)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = json.createArrayNode();
                array.forEach(item -> copy.add(rewritten(item, renamed)));
                yield copy;
            }
            case StringNode text -> StringNode.valueOf(renamed.getOrDefault(text.stringValue(), text.stringValue()));
            default -> node;
        };
    }

    private static String prefixed(String service, String name) {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1) + name;
    }
}
