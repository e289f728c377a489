package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The checks find what they are for: one mistake at a time, in what is applied to production. */
class PlantedMistakesTests {

    private static final String SERVICE = "funding-service";

    @Test
    void a_misspelt_field() {
        found(Models::complaints, deployment(of -> at(of, "/spec").put("replica", 2)), "replica");
    }

    @Test
    void a_misspelt_field_deep_in_a_pod() {
        found(Models::complaints, deployment(of -> container(of).put("imagePolicy", "Always")), "imagePolicy");
    }

    @Test
    void a_text_where_a_number_belongs() {
        found(
                Models::complaints,
                deployment(of -> at(of, "/spec/template/spec").put("terminationGracePeriodSeconds", "a minute")),
                "a minute");
    }

    @Test
    void a_misspelt_field_of_an_operator_with_classes() {
        found(
                Models::complaints,
                changed("KafkaTopic", "funding.events", of -> at(of, "/spec").put("partition", 3)),
                "partition");
    }

    @Test
    void a_misspelt_field_of_an_operator_with_a_schema() {
        found(
                Models::complaints,
                changed("ScaledObject", SERVICE, of -> at(of, "/spec").put("minReplicas", 2)),
                "minReplicas");
    }

    @Test
    void a_needed_field_of_an_operator_that_is_missing() {
        found(
                Models::complaints,
                changed("Database", SERVICE, of -> at(of, "/spec").remove("owner")),
                "owner");
    }

    @Test
    void a_kind_that_nobody_knows() {
        found(Models::complaints, production().with("""
                        apiVersion: apps/v1beta1
                        kind: Deployment
                        metadata:
                          name: planted
                        """), "no model of apps/v1beta1/Deployment");
    }

    @Test
    void a_missing_probe() {
        found(
                Lifecycles::askedTheWrongQuestions,
                deployment(of -> container(of).remove("readinessProbe")),
                "readinessProbe");
    }

    @Test
    void a_liveness_that_asks_the_whole_health() {
        found(
                Lifecycles::askedTheWrongQuestions,
                deployment(of -> at(of, "/spec/template/spec/containers/0/livenessProbe/httpGet")
                        .put("path", "/actuator/health")),
                "answers liveness at");
    }

    @Test
    void a_liveness_that_asks_the_database() {
        found(
                Lifecycles::livesByOthers,
                configuration("MANAGEMENT_ENDPOINT_HEALTH_GROUP_LIVENESS_INCLUDE", "livenessState,r2dbc"),
                "is ended when livenessState,r2dbc is away");
    }

    @Test
    void a_management_port_that_only_the_process_itself_reaches() {
        found(
                Lifecycles::askedTheWrongQuestions,
                configuration("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
                "to itself only");
    }

    @Test
    void a_privileged_pod() {
        found(
                PodSecurity::notRestricted,
                deployment(of -> at(of, "/spec/template/spec/containers/0/securityContext")
                        .put("privileged", true)),
                "is privileged");
    }

    @Test
    void a_pod_that_looks_into_the_host() {
        found(
                PodSecurity::notRestricted,
                deployment(of -> ((ArrayNode) of.at("/spec/template/spec/volumes"))
                        .addObject()
                        .put("name", "host")
                        .putObject("hostPath")
                        .put("path", "/")),
                "volume of a forbidden kind");
    }

    @Test
    void an_image_that_its_pod_may_change() {
        found(
                PodSecurity::writable,
                deployment(of -> at(of, "/spec/template/spec/containers/0/securityContext")
                        .remove("readOnlyRootFilesystem")),
                "may write to its image");
    }

    @Test
    void an_operator_whose_manifest_says_nothing_of_its_security() {
        Rendering published = Places.KEYCLOAK_OPERATOR.copy();
        published
                .all("Deployment")
                .forEach(operator -> at(operator.tree(), "/spec/template/spec").remove("securityContext"));

        found(PodSecurity::notRestricted, published, "keycloak-operator may run as root");
    }

    @Test
    void a_mounted_token() {
        found(
                PodSecurity::withToken,
                deployment(of -> at(of, "/spec/template/spec").put("automountServiceAccountToken", true)),
                "mounts a token");
    }

    @Test
    void a_container_without_a_limit_of_memory() {
        found(
                Capacity::withoutNeeds,
                deployment(of -> at(of, "/spec/template/spec/containers/0/resources/limits")
                        .remove("memory")),
                "limits/memory");
    }

    @Test
    void an_image_that_is_another_one_tomorrow() {
        found(
                PodSecurity::imagesThatMayChange,
                deployment(of -> container(of).put("image", "funding-service:latest")),
                "latest");
        found(
                PodSecurity::imagesThatMayChange,
                deployment(of -> container(of).put("image", "registry.example:5000/funding-service")),
                "registry.example:5000/funding-service");
    }

    @Test
    void an_end_without_the_time_for_it() {
        found(
                Lifecycles::cutShort,
                deployment(of -> at(of, "/spec/template/spec").put("terminationGracePeriodSeconds", 30)),
                "is killed after 30 s");
    }

    @Test
    void a_missing_disruption_budget() {
        found(
                Capacity::inOneBasket,
                production()
                        .without(of -> of.is("PodDisruptionBudget") && of.name().equals(SERVICE)),
                "has no disruption budget");
    }

    @Test
    void instances_on_one_node() {
        found(
                Capacity::inOneBasket,
                deployment(of -> ((ArrayNode) of.at("/spec/template/spec/topologySpreadConstraints")).remove(1)),
                "is not spread over nodes");
    }

    @Test
    void an_autoscaler_beside_the_scaled_object() {
        found(Capacity::scaledByOthers, production().with("""
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata:
                          name: planted
                        spec:
                          scaleTargetRef:
                            apiVersion: apps/v1
                            kind: Deployment
                            name: funding-service
                          maxReplicas: 3
                        """), "has an autoscaler beside its ScaledObject");
    }

    @Test
    void a_service_that_does_not_grow_with_its_lag() {
        found(
                Capacity::scaledByOthers,
                changed("ScaledObject", SERVICE, of -> ((ArrayNode) of.at("/spec/triggers")).remove(1)),
                "does not grow with what waits for it");
    }

    @Test
    void a_process_that_nobody_scrapes() {
        found(
                Routes::unseen,
                production().without(of -> of.is("PodMonitor") && of.name().equals(SERVICE)),
                "is not scraped");
    }

    @Test
    void an_open_network() {
        Rendering open = changed("NetworkPolicy", "services", of -> ((ArrayNode) of.at("/spec/ingress")).addObject());

        assertThat(Network.wrongArrows(open))
                .contains(
                        "STRANGER -> funding-service:8080 is let through",
                        "ENVOY -> funding-service:8080 is let through");
    }

    @Test
    void a_service_that_may_call_another() {
        Rendering talking = production().with("""
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: planted
                spec:
                  podSelector: {}
                  policyTypes: [Ingress, Egress]
                  ingress:
                    - from:
                        - podSelector: {}
                      ports:
                        - port: 8080
                  egress:
                    - to:
                        - podSelector: {}
                      ports:
                        - port: 8080
                """);

        assertThat(Network.wrongArrows(talking)).contains("projects-service -> funding-service:8080 is let through");
    }

    @Test
    void a_network_without_its_closed_door() {
        Rendering open =
                production().without(of -> of.is("NetworkPolicy") && of.name().equals("default-deny"));

        found(Network::openByDefault, open, "is open");
        assertThat(Network.wrongArrows(open)).contains("STRANGER -> stranger:8080 is let through");
    }

    @Test
    void an_arrow_that_is_missing() {
        found(
                Network::wrongArrows,
                production().without(of -> of.is("NetworkPolicy") && of.name().equals("redis")),
                "gateway -> redis:6379 is held up");
    }

    @Test
    void a_restore_that_does_not_reach_the_server_it_is_for() {
        found(
                Network::wrongArrows,
                Places.RESTORE.copy().without(of -> of.name().equals("postgres-hears-the-restore")),
                "restore -> postgres:5432 is held up");
    }

    @Test
    void an_instant_in_nobody_s_time() {
        Rendering restore = Places.RESTORE.copy();
        at(restore.get("Cluster", "postgres-restored").tree(), "/spec/bootstrap/recovery/recoveryTarget")
                .put("targetTime", "2026-11-27 14:30:00");

        found(Models::complaints, restore, "targetTime");
    }

    @Test
    void a_secret_that_nothing_makes() {
        found(
                Secrets::unknown,
                production().without(of -> of.is("ExternalSecret") && of.name().equals("smtp")),
                "wants the secret smtp, which nothing makes");
    }

    @Test
    void a_key_that_its_secret_does_not_have() {
        found(
                Secrets::unknown,
                deployment(of -> ((ObjectNode) variable(of, "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG")
                                .at("/valueFrom/secretKeyRef"))
                        .put("key", "jaas")),
                "wants jaas of funding-service");
    }

    @Test
    void a_password_in_the_open() {
        found(
                Secrets::inTheOpen,
                deployment(of -> {
                    ObjectNode password = (ObjectNode) variable(of, "SPRING_R2DBC_PASSWORD");
                    password.remove("valueFrom");
                    password.put("value", "funding");
                }),
                "in the open");
    }

    @Test
    void a_service_that_owns_its_tables() {
        found(
                DatabaseRoles::mixed,
                deployment(of -> ((ObjectNode)
                                variable(of, "SPRING_R2DBC_PASSWORD").at("/valueFrom/secretKeyRef"))
                        .put("name", "funding-service-database-owner")),
                "runs as the owner of its tables");
    }

    @Test
    void a_service_without_migrations() {
        found(
                DatabaseRoles::mixed,
                production().without(of -> of.name().equals("funding-service-migration")),
                "has nobody who migrates");
    }

    @Test
    void more_instances_than_the_database_has_connections_for() {
        found(
                Connections::tooMany,
                changed("ScaledObject", SERVICE, of -> at(of, "/spec").put("maxReplicaCount", 5)),
                "connections may be opened of");
    }

    @Test
    void a_role_that_sees_only_its_own_transactions() {
        found(
                DatabaseRoles::blind,
                changed(
                        "DatabaseRole",
                        SERVICE + "-database",
                        of -> at(of, "/spec").remove("inRoles")),
                "does not see the transactions of others");
    }

    @Test
    void a_topic_by_a_wrong_name() {
        Rendering wrong = changed(
                "KafkaTopic", "funding.events", of -> at(of, "/metadata").put("name", "funding.event"));

        found(Events::badTopics, wrong, "nothing makes funding.events");
        found(Events::badTopics, wrong, "nobody uses funding.event");
    }

    @Test
    void a_topic_that_forgets_and_one_that_does_not() {
        found(
                Events::badTopics,
                changed(
                        "KafkaTopic",
                        "funding.events",
                        of -> at(of, "/spec/config").put("retention.ms", 604800000)),
                "is kept for another time");
        found(
                Events::badTopics,
                changed(
                        "KafkaTopic",
                        "funding-service.dead-letters",
                        of -> at(of, "/spec/config").put("retention.ms", -1)),
                "is kept for another time");
    }

    @Test
    void a_right_too_few_and_a_right_too_many() {
        found(
                Events::badRights,
                changed("KafkaUser", SERVICE, of -> ((ArrayNode) of.at("/spec/authorization/acls")).remove(0)),
                "may not Write topic funding.events");
        found(
                Events::badRights,
                changed(
                        "KafkaUser",
                        SERVICE,
                        of -> ((ArrayNode) of.at("/spec/authorization/acls/2/operations")).add("Write")),
                "may, and need not, Write topic");
    }

    @Test
    void a_setting_that_nobody_reads() {
        found(
                Settings::thatNobodyReads,
                configuration("SPRING_KAFKA_BOOTSTRAP_SERVER", "kafka:9092"),
                "SPRING_KAFKA_BOOTSTRAP_SERVER, which it does not know");
    }

    private static Rendering production() {
        return Places.PRODUCTION.copy();
    }

    private static Rendering deployment(Consumer<JsonNode> mistake) {
        return changed("Deployment", SERVICE, mistake);
    }

    private static Rendering changed(String kind, String name, Consumer<JsonNode> mistake) {
        Rendering copy = production();
        mistake.accept(copy.get(kind, name).tree());
        return copy;
    }

    private static Rendering configuration(String name, String value) {
        Rendering copy = production();
        copy.all("ConfigMap")
                .filter(map -> map.name().startsWith("platform-"))
                .forEach(map -> ((ObjectNode) map.at("/data")).put(name, value));
        return copy;
    }

    private static ObjectNode at(JsonNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }

    private static ObjectNode container(JsonNode deployment) {
        return at(deployment, "/spec/template/spec/containers/0");
    }

    private static JsonNode variable(JsonNode deployment, String name) {
        return Resource.each(container(deployment).path("env"))
                .filter(entry -> entry.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void found(Function<Rendering, List<String>> check, Rendering wrong, String complaint) {
        assertThat(check.apply(wrong)).anySatisfy(said -> assertThat(said).contains(complaint));
    }
}
