package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaseTests {

    private static final List<HasMetadata> BASE = Manifests.of(Path.of("base"));

    static List<Deployment> deployments() {
        return all(Deployment.class).toList();
    }

    @Test
    void the_five_processes_of_the_platform_are_deployed() {
        assertThat(deployments())
                .extracting(deployment -> deployment.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "gateway",
                        "projects-service",
                        "funding-service",
                        "territories-service",
                        "notifications-service");
    }

    @Test
    void the_namespace_refuses_privileged_pods() {
        assertThat(all(Namespace.class))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_container_can_do_no_more_than_it_needs(Deployment deployment) {
        var pod = deployment.getSpec().getTemplate().getSpec();
        var security = container(deployment).getSecurityContext();

        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void liveness_and_readiness_ask_different_questions(Deployment deployment) {
        Container container = container(deployment);

        assertThat(container.getLivenessProbe().getHttpGet().getPath()).endsWith("/liveness");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).endsWith("/readiness");
        assertThat(container.getStartupProbe()).isNotNull();
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    /** By default everything listens on its own machine alone. */
    @ParameterizedTest
    @MethodSource("deployments")
    void probes_and_callers_reach_the_process(Deployment deployment) {
        Container container = container(deployment);
        var ports = container.getPorts().stream()
                .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
        var probes =
                Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());

        assertThat(settings())
                .containsEntry("SERVER_ADDRESS", "0.0.0.0")
                .containsEntry("SERVER_PORT", String.valueOf(ports.get("http")))
                .containsEntry("MANAGEMENT_SERVER_ADDRESS", "0.0.0.0")
                .containsEntry("MANAGEMENT_SERVER_PORT", String.valueOf(ports.get("management")));
        assertThat(probes)
                .allSatisfy(probe ->
                        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void nothing_is_looked_for_on_the_pods_own_machine(Deployment deployment) {
        Set<String> given = new HashSet<>(settings().keySet());
        given.addAll(own(deployment));

        assertThat(ServiceSettings.of(nameOf(deployment)).onOwnMachine())
                .allSatisfy((property, names) -> assertThat(names)
                        .as("what replaces the default of %s", property)
                        .anyMatch(given::contains));
    }

    @Test
    void every_setting_of_the_platform_is_read_by_a_process() {
        var read = deployments().stream()
                .flatMap(deployment -> ServiceSettings.of(nameOf(deployment)).names().stream())
                .collect(Collectors.toSet());

        assertThat(settings().keySet().stream().filter(name -> !isForOthers(name)))
                .allMatch(read::contains);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void every_setting_of_a_deployment_is_read_by_its_process(Deployment deployment) {
        assertThat(ServiceSettings.of(nameOf(deployment)).names()).containsAll(own(deployment));
    }

    /** The virtual machine's, and what other settings are made of. */
    private static boolean isForOthers(String name) {
        return name.equals("JAVA_TOOL_OPTIONS")
                || deployments().stream()
                        .flatMap(deployment -> container(deployment).getEnv().stream())
                        .anyMatch(setting -> String.valueOf(setting.getValue()).contains("$(" + name + ")"));
    }

    private static Map<String, String> settings() {
        return all(ConfigMap.class).findFirst().orElseThrow().getData();
    }

    private static List<String> own(Deployment deployment) {
        return container(deployment).getEnv().stream().map(EnvVar::getName).toList();
    }

    private static String nameOf(Deployment deployment) {
        return deployment.getMetadata().getName();
    }

    @Test
    void a_gateway_whose_sessions_are_in_memory_is_never_two() {
        Deployment gateway = deployments().stream()
                .filter(deployment -> nameOf(deployment).equals("gateway"))
                .findFirst()
                .orElseThrow();

        assertThat(gateway.getSpec().getReplicas()).isEqualTo(1);
        assertThat(gateway.getSpec().getStrategy().getType()).isEqualTo("Recreate");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void a_deployment_has_a_service_and_a_disruption_budget_that_select_it(Deployment deployment) {
        var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(all(Service.class))
                .anySatisfy(service -> assertThat(labels)
                        .containsAllEntriesOf(service.getSpec().getSelector()));
        assertThat(all(PodDisruptionBudget.class))
                .anySatisfy(budget -> assertThat(labels)
                        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels()));
    }

    @Test
    void nothing_is_let_through_unless_a_rule_says_so() {
        assertThat(all(NetworkPolicy.class)).anySatisfy(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
            assertThat(policy.getSpec().getPolicyTypes()).contains("Ingress", "Egress");
            assertThat(policy.getSpec().getIngress()).isNullOrEmpty();
            assertThat(policy.getSpec().getEgress()).isNullOrEmpty();
        });
    }

    @Test
    void a_misspelt_field_is_found() {
        assertThatThrownBy(() -> Manifests.parse("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: planted
                spec:
                  replica: 2
                """)).hasMessageContaining("replica");
    }

    private static Container container(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return BASE.stream().filter(kind::isInstance).map(kind::cast);
    }
}
