package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of everything that is applied: of the base, of both places, and with what may be applied beside. */
class ManifestTests {

    static List<Rendering> places() {
        return List.of(Places.BASE, Places.PRODUCTION, Places.KIND, Places.RESTORE, Places.PROCONNECT);
    }

    static List<Rendering> overlays() {
        return List.of(Places.PRODUCTION, Places.KIND, Places.RESTORE, Places.PROCONNECT);
    }

    @ParameterizedTest
    @MethodSource("places")
    void every_field_is_one_that_its_reader_knows(Rendering place) {
        assertThat(place.resources()).isNotEmpty();
        assertThat(Models.complaints(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothing_is_said_twice(Rendering place) {
        assertThat(place.resources())
                .extracting(resource -> resource.type() + " " + resource.name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_five_processes_of_the_platform_are_deployed(Rendering place) {
        assertThat(place.processes())
                .extracting(Resource::name)
                .containsExactlyInAnyOrder(
                        "gateway",
                        "projects-service",
                        "funding-service",
                        "territories-service",
                        "notifications-service");
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_namespace_refuses_what_is_not_restricted(Rendering place) {
        assertThat(Resource.texts(
                        place.get("Namespace", "fondation-des-territoires").at("/metadata/labels")))
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_pod_can_do_no_more_than_it_needs(Rendering place) {
        assertThat(PodSecurity.notRestricted(place)).isEmpty();
        assertThat(PodSecurity.writable(place)).isEmpty();
    }

    @Test
    void the_operator_of_keycloak_is_let_into_the_namespace_and_has_its_rights_there() {
        Rendering operator = Places.KEYCLOAK_OPERATOR;

        assertThat(PodSecurity.notRestricted(operator)).isEmpty();
        assertThat(operator.resources().stream().flatMap(ManifestTests::namespaces))
                .isNotEmpty()
                .containsOnly("fondation-des-territoires");
    }

    private static Stream<String> namespaces(Resource resource) {
        return resource.tree().findValuesAsText("namespace").stream();
    }

    @ParameterizedTest
    @MethodSource("places")
    void no_pod_carries_a_token(Rendering place) {
        assertThat(PodSecurity.withToken(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_container_says_what_it_takes(Rendering place) {
        assertThat(Capacity.withoutNeeds(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void an_image_is_the_same_tomorrow(Rendering place) {
        assertThat(PodSecurity.imagesThatMayChange(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void started_ready_and_alive_are_three_questions(Rendering place) {
        assertThat(Lifecycles.askedTheWrongQuestions(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void being_alive_depends_on_nobody_else(Rendering place) {
        assertThat(Lifecycles.livesByOthers(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_process_has_the_time_to_end_well(Rendering place) {
        assertThat(Lifecycles.cutShort(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_drain_or_a_lost_zone_takes_one_instance(Rendering place) {
        assertThat(Capacity.inOneBasket(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void one_hand_decides_how_many_instances_there_are(Rendering place) {
        assertThat(Capacity.scaledByOthers(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_process_is_seen_and_found(Rendering place) {
        assertThat(Routes.unseen(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothing_is_let_through_unless_a_rule_says_so(Rendering place) {
        assertThat(Network.openByDefault(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_arrows_are_those_of_the_architecture(Rendering place) {
        assertThat(Network.wrongArrows(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void a_secret_that_is_named_is_made_somewhere(Rendering place) {
        assertThat(Secrets.unknown(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_configuration_that_is_named_is_there(Rendering place) {
        assertThat(Secrets.unknownConfiguration(place)).isEmpty();
    }

    @Test
    void nothing_secret_is_written_down_for_production() {
        assertThat(Secrets.inTheOpen(Places.BASE)).isEmpty();
        assertThat(Secrets.inTheOpen(Places.PRODUCTION)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void only_the_migrations_are_the_owner_of_the_tables(Rendering place) {
        assertThat(DatabaseRoles.mixed(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_database_has_a_connection_for_everybody(Rendering place) {
        assertThat(Connections.uncounted(place)).isEmpty();
        assertThat(Connections.tooMany(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_service_sees_whose_transaction_does_not_end(Rendering place) {
        assertThat(DatabaseRoles.blind(place)).isEmpty();
    }

    @Test
    void a_server_that_is_restored_has_the_room_and_the_version_of_the_one_that_was_saved() {
        Resource saved = Places.RESTORE.get("Cluster", "postgres");
        Resource restored = Places.RESTORE.get("Cluster", "postgres-restored");

        assertThat(List.of("/spec/imageName", "/spec/storage", "/spec/walStorage", "/spec/postgresql/parameters"))
                .allSatisfy(field -> assertThat(restored.at(field)).isEqualTo(saved.at(field)));
        assertThat(Places.RESTORE.get("Job", "restore").containers())
                .extracting(container -> container.path("image"))
                .containsOnly(saved.at("/spec/imageName"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void every_topic_of_the_code_is_made_as_the_code_would(Rendering place) {
        assertThat(Events.badTopics(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_service_has_the_rights_to_its_topics_and_no_others(Rendering place) {
        assertThat(Events.badRights(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_process_is_told_only_what_it_reads(Rendering place) {
        assertThat(Settings.thatNobodyReads(place)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void the_gateway_knows_who_signs_people_in_and_whom_to_believe(Rendering place) {
        assertThat(Settings.of(place.get("Deployment", "gateway"), place))
                .hasEntrySatisfying(
                        "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_PLATFORM_ISSUER_URI",
                        issuer -> assertThat(Settings.of(place.get("Deployment", "projects-service"), place))
                                .containsEntry("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", issuer))
                .hasEntrySatisfying(
                        "GATEWAY_EDGE_TRUSTEDPROXIES",
                        proxies -> assertThat("10.244.1.7").matches(proxies))
                .containsKeys("SPRING_DATA_REDIS_HOST", "SPRING_DATA_REDIS_PORT", "SPRING_DATA_REDIS_PASSWORD");
    }
}
