package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One rendered manifest. */
record Resource(ObjectNode tree) {

    String kind() {
        return tree.path("kind").asText();
    }

    String type() {
        return tree.path("apiVersion").asText() + "/" + kind();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    JsonNode at(String pointer) {
        return tree.at(pointer);
    }

    /** Where it makes pods: their template; missing elsewhere. */
    JsonNode podTemplate() {
        return switch (kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job" -> at("/spec/template");
            case "CronJob" -> at("/spec/jobTemplate/spec/template");
            default -> MissingNode.getInstance();
        };
    }

    boolean makesPods() {
        return !podTemplate().isMissingNode();
    }

    /** One of the five processes of the platform, not a part that it stands on. */
    boolean isProcess() {
        return is("Deployment")
                && podTemplate()
                        .at("/metadata/labels/app.kubernetes.io~1component")
                        .asText()
                        .equals("process");
    }

    /** Of the processes all but the gateway have a database, and consume events. */
    boolean consumes() {
        return !name().equals("gateway");
    }

    JsonNode pod() {
        return podTemplate().path("spec");
    }

    List<JsonNode> containers() {
        List<JsonNode> containers = new ArrayList<>();
        pod().path("containers").forEach(containers::add);
        pod().path("initContainers").forEach(containers::add);
        return containers;
    }

    Map<String, String> podLabels() {
        return texts(podTemplate().at("/metadata/labels"));
    }

    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    static Stream<JsonNode> each(JsonNode list) {
        return list.valueStream();
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
