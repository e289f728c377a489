package fr.fondationdesterritoires.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What pods may do and should not. Each method tells all it finds, nothing if all is well. */
final class PodSecurity {

    private PodSecurity() {}

    /** The rules of Kubernetes' Pod Security Standard "restricted". */
    static List<String> notRestricted(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : all.makers()) {
            JsonNode pod = maker.pod();
            Complaints of = new Complaints(maker, complaints);
            of.when(pod.path("hostNetwork").asBoolean(), "uses the host's network");
            of.when(pod.path("hostPID").asBoolean(), "sees the host's processes");
            of.when(pod.path("hostIPC").asBoolean(), "shares the host's memory");
            of.when(!pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root");
            of.when(
                    !pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                    "has no seccomp profile");
            Resource.each(pod.path("volumes"))
                    .filter(volume -> Stream.of(
                                    "configMap",
                                    "csi",
                                    "downwardAPI",
                                    "emptyDir",
                                    "ephemeral",
                                    "persistentVolumeClaim",
                                    "projected",
                                    "secret")
                            .noneMatch(volume::has))
                    .forEach(volume -> of.add("has a volume of a forbidden kind: " + volume.path("name")));
            maker.containers().forEach(container -> notRestricted(container, of));
        }
        return complaints;
    }

    private static void notRestricted(JsonNode container, Complaints of) {
        JsonNode security = container.path("securityContext");
        of.when(security.path("privileged").asBoolean(), "is privileged");
        of.when(security.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges");
        of.when(!security.path("runAsNonRoot").asBoolean(true), "may run as root");
        of.when(security.path("runAsUser").asInt(1) == 0, "runs as root");
        of.when(!security.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities");
        of.when(!security.at("/capabilities/add").isEmpty(), "adds capabilities");
        of.when(
                Resource.each(container.path("ports"))
                        .anyMatch(port -> port.path("hostPort").asInt() > 0),
                "takes a port of the host");
    }

    /** What that standard leaves open. */
    static List<String> writable(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource maker : all.makers()) {
            Complaints of = new Complaints(maker, complaints);
            maker.containers()
                    .forEach(container -> of.when(
                            !container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean(),
                            "may write to its image"));
        }
        return complaints;
    }

    static List<String> withToken(Rendering all) {
        List<String> complaints = new ArrayList<>();
        all.all("ServiceAccount")
                .filter(account -> account.at("/automountServiceAccountToken").asBoolean(true))
                .forEach(account -> complaints.add(account + " gives its token to its pods"));
        for (Resource maker : all.makers()) {
            Complaints of = new Complaints(maker, complaints);
            of.when(maker.pod().path("automountServiceAccountToken").asBoolean(true), "mounts a token");
            String account = maker.pod().path("serviceAccountName").asText("default");
            of.when(all.find("ServiceAccount", account).isEmpty(), "runs as " + account + ", which is nobody here");
        }
        return complaints;
    }

    static List<String> imagesThatMayChange(Rendering all) {
        List<String> complaints = new ArrayList<>();
        for (Resource resource : all.resources()) {
            Stream<String> images = resource.makesPods()
                    ? resource.containers().stream()
                            .map(container -> container.path("image").asText())
                    : Stream.of("/spec/image", "/spec/imageName")
                            .map(resource::at)
                            .filter(JsonNode::isTextual)
                            .map(JsonNode::asText);
            images.filter(image -> !image.matches(".+:[^/:]+|.+@sha256:[0-9a-f]{64}") || image.endsWith(":latest"))
                    .forEach(image -> complaints.add(resource + " runs " + image + ", whatever that is on the day"));
        }
        return complaints;
    }
}
