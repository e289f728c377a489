package fr.fondationdesterritoires.k8s;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.certmanager.api.model.v1.Issuer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.AlertmanagerConfig;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/**
 * What each kind of manifest may say: read by its model's classes where there are some, by a schema of ours where there
 * are none. Either refuses a field that it does not know.
 */
final class Models {

    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            entry("v1/Namespace", Namespace.class),
            entry("v1/ConfigMap", ConfigMap.class),
            entry("v1/Secret", Secret.class),
            entry("v1/Service", Service.class),
            entry("v1/ServiceAccount", ServiceAccount.class),
            entry("apps/v1/Deployment", Deployment.class),
            entry("apps/v1/StatefulSet", StatefulSet.class),
            entry("batch/v1/Job", Job.class),
            entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            entry("cert-manager.io/v1/Issuer", Issuer.class),
            entry("cert-manager.io/v1/Certificate", Certificate.class),
            entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            entry("monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class),
            entry("monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class),
            entry("monitoring.coreos.com/v1alpha1/AlertmanagerConfig", AlertmanagerConfig.class),
            entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    private static final ObjectMapper STRICT = new ObjectMapper()
            .setAnnotationIntrospector(new NoPlaceForTheUnknown())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<String, Schema> SCHEMAS =
            schemas("keda", "external-secrets", "cloudnative-pg", "keycloak");

    private Models() {}

    /** What is wrong with a manifest; nothing if all is known and of its type. */
    static List<String> complaints(Resource resource) {
        List<String> complaints = new ArrayList<>();
        Class<?> model = CLASSES.get(resource.type());
        Schema schema = SCHEMAS.get(resource.type());
        if (model != null) {
            read(resource.tree(), model, complaints);
        } else if (schema != null) {
            readOwn(resource, schema, complaints);
        } else {
            complaints.add("no model of " + resource.type());
        }
        return complaints;
    }

    /** The same, of everything. */
    static List<String> complaints(Rendering all) {
        return all.resources().stream()
                .flatMap(resource -> complaints(resource).stream().map(complaint -> resource + ": " + complaint))
                .toList();
    }

    private static void readOwn(Resource resource, Schema schema, List<String> complaints) {
        resource.tree().fieldNames().forEachRemaining(field -> {
            if (!List.of("apiVersion", "kind", "metadata", "spec").contains(field)) {
                complaints.add("unknown field " + field);
            }
        });
        read(resource.at("/metadata"), ObjectMeta.class, complaints);
        schema.validate(resource.at("/spec").toString(), InputFormat.JSON)
                .forEach(error -> complaints.add(error.toString()));
        JsonNode pods = resource.at("/spec/unsupported/podTemplate");
        if (!pods.isMissingNode()) {
            read(pods, PodTemplateSpec.class, complaints);
        }
    }

    private static void read(JsonNode tree, Class<?> model, List<String> complaints) {
        try {
            Objects.requireNonNull(STRICT.treeToValue(tree, model));
        } catch (JsonProcessingException e) {
            complaints.add(e.getOriginalMessage() + " in " + model.getSimpleName());
        }
    }

    private static Map<String, Schema> schemas(String... names) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new TreeMap<>();
        for (String name : names) {
            JsonNode kinds = new ObjectMapper().valueToTree(yaml("/schemas/" + name + ".yaml"));
            close(kinds);
            kinds.properties()
                    .forEach(kind -> schemas.put(
                            kind.getKey(), registry.getSchema(kind.getValue().toString())));
        }
        return schemas;
    }

    private static Object yaml(String resource) {
        try (InputStream file = Objects.requireNonNull(Models.class.getResourceAsStream(resource), resource)) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects that name their fields allow no others. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Models::close);
    }

    /** The models keep unknown fields in a map; without it they are refused. */
    private static final class NoPlaceForTheUnknown extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }

        @Override
        public Boolean hasAnyGetter(Annotated member) {
            return false;
        }

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.getName().equals("additionalProperties") || super.hasIgnoreMarker(member);
        }
    }
}
