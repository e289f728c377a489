package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** References to secrets and configuration, and where what they name comes from. */
final class Secrets {

    private static final Set<String> ANY_KEY = Set.of("*");

    private Secrets() {}

    static List<String> unknown(Rendering all) {
        Map<String, Set<String>> known = known(all);
        List<String> complaints = new ArrayList<>();
        for (Resource resource : all.resources()) {
            references(resource.tree(), "").forEach(reference -> {
                Set<String> keys = known.get(reference.name());
                if (keys == null) {
                    complaints.add(resource + " wants the secret " + reference.name() + ", which nothing makes");
                } else if (!reference.key().isEmpty() && !keys.equals(ANY_KEY) && !keys.contains(reference.key())) {
                    complaints.add(resource + " wants " + reference.key() + " of " + reference.name()
                            + ", which has no such key");
                }
            });
        }
        return complaints;
    }

    static List<String> unknownConfiguration(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.makers().forEach(maker -> {
            Set<String> wanted = new TreeSet<>();
            maker.containers()
                    .forEach(container -> container
                            .path("envFrom")
                            .forEach(from ->
                                    wanted.add(from.at("/configMapRef/name").asText())));
            maker.pod()
                    .path("volumes")
                    .forEach(volume -> wanted.add(volume.at("/configMap/name").asText()));
            wanted.stream()
                    .filter(name ->
                            !name.isEmpty() && all.find("ConfigMap", name).isEmpty())
                    .forEach(
                            name -> complaints.add(maker + " wants the configuration " + name + ", which is not here"));
        });
        return complaints;
    }

    /** What is secret is not in the manifests, and no part of what is not secret. */
    static List<String> inTheOpen(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.all("Secret").forEach(secret -> complaints.add(secret + " is written down"));
        all.makers()
                .forEach(maker -> Settings.of(maker, all).forEach((name, value) -> {
                    if (name.matches(".*(PASSWORD|SECRET|JAAS_CONFIG)") && !value.startsWith("secret ")) {
                        complaints.add(maker + " is told " + name + " in the open");
                    }
                }));
        return complaints;
    }

    /** Names of secrets, and their keys where they can be known. */
    private static Map<String, Set<String>> known(Rendering all) {
        Map<String, Set<String>> known = new TreeMap<>();
        all.all("Secret").forEach(secret -> {
            Set<String> keys = new TreeSet<>(Resource.texts(secret.at("/data")).keySet());
            keys.addAll(Resource.texts(secret.at("/stringData")).keySet());
            known.put(secret.name(), keys);
        });
        all.all("ExternalSecret").forEach(secret -> known.put(secret.name(), ANY_KEY));
        all.all("KafkaUser").forEach(user -> known.put(user.name(), Set.of("password", "sasl.jaas.config")));
        all.all("Kafka")
                .forEach(kafka ->
                        known.put(kafka.name() + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12", "ca.password")));
        all.all("Cluster").forEach(cluster -> known.put(cluster.name() + "-ca", Set.of("ca.crt", "ca.key")));
        all.all("Certificate")
                .forEach(certificate -> known.put(
                        certificate.at("/spec/secretName").asText(),
                        Set.of("tls.crt", "tls.key", "ca.crt", "truststore.p12", "keystore.p12")));
        // cert-manager makes what a Gateway with its annotation names.
        all.all("Gateway")
                .filter(gateway ->
                        gateway.at("/metadata/annotations").toString().contains("cert-manager.io/"))
                .flatMap(gateway -> Resource.each(gateway.at("/spec/listeners")))
                .flatMap(listener -> Resource.each(listener.at("/tls/certificateRefs")))
                .forEach(reference -> known.put(reference.path("name").asText(), ANY_KEY));
        return known;
    }

    private record Reference(String name, String key) {}

    private static List<Reference> references(JsonNode node, String field) {
        List<Reference> found = new ArrayList<>();
        if (node.isObject()) {
            switch (field) {
                case "secretKeyRef",
                        "secretRef",
                        "usernameSecret",
                        "passwordSecret",
                        "accessKeyId",
                        "secretAccessKey" ->
                    found.add(new Reference(
                            node.path("name").asText(), node.path("key").asText()));
                case "secret" -> {
                    String name =
                            node.path("secretName").asText(node.path("name").asText());
                    found.add(new Reference(name, node.path("key").asText()));
                    node.path("items")
                            .forEach(item -> found.add(
                                    new Reference(name, item.path("key").asText())));
                }
                default -> {}
            }
            node.properties().forEach(entry -> found.addAll(references(entry.getValue(), entry.getKey())));
        } else if (node.isArray()) {
            node.forEach(element -> found.addAll(
                    field.equals("certificateRefs")
                            ? List.of(new Reference(element.path("name").asText(), ""))
                            : references(element, "")));
        }
        return found;
    }
}
