package fr.fondationdesterritoires.projects.projects;

import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.projects.projects.domain.ProjectId;
import fr.fondationdesterritoires.projects.projects.domain.Receipt;
import fr.fondationdesterritoires.projects.projects.domain.Submission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a submission and its receipt. The text is what is published, without the fingerprint, as canonical JSON:
 * members sorted by name, no blanks, UTF-8. The receipt bears its SHA-256, so that anyone who holds the text can check.
 */
record FrozenDossier(String text, Receipt receipt) {

    static FrozenDossier of(Submission submission, String number, JsonMapper json) {
        Receipt unsigned = receipt(submission, number, "");
        ProjectSubmitted published = ProjectContracts.submitted(submission, unsigned);
        ObjectNode content = json.valueToTree(published);
        content.remove("sha256");
        String text = canonical(content, json);
        return new FrozenDossier(text, receipt(submission, number, sha256(text)));
    }

    static String canonical(JsonNode content, JsonMapper json) {
        return json.writeValueAsString(sorted(content));
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = ((ObjectNode) node).objectNode();
            node.propertyStream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(property -> sorted.set(property.getKey(), sorted(property.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode sorted = ((ArrayNode) node).arrayNode();
            node.forEach(element -> sorted.add(sorted(element)));
            return sorted;
        }
        return node;
    }

    private static Receipt receipt(Submission submission, String number, String sha256) {
        ProjectId project = submission.sheet().id();
        return new Receipt(
                submission.id(),
                number,
                project,
                submission.call().id(),
                submission.round(),
                submission.receivedAt(),
                sha256);
    }
}
