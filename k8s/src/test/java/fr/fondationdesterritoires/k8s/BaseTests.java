package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.List;
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
