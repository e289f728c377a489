package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a label selector selects. */
final class Selectors {

    private Selectors() {}

    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return matches(Resource.texts(selector.path("matchLabels")), labels)
                && Resource.each(selector.path("matchExpressions")).allMatch(expression -> holds(expression, labels));
    }

    static boolean matches(Map<String, String> wanted, Map<String, String> labels) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    private static boolean holds(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        boolean among = value != null
                && Resource.each(expression.path("values"))
                        .anyMatch(one -> one.asText().equals(value));
        return switch (expression.path("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException(expression.toString());
        };
    }
}
