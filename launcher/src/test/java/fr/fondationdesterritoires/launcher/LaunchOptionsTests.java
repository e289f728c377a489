package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.fondationdesterritoires.launcher.LaunchOptions.Command;
import fr.fondationdesterritoires.launcher.LaunchOptions.Identity;
import fr.fondationdesterritoires.launcher.LaunchOptions.Misunderstood;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchOptionsTests {

    @Test
    void everything_runs_with_demonstration_data_on_port_8080_unless_told_otherwise() {
        var options = parse();
        assertThat(options.command()).isEqualTo(Command.RUN);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demonstration()).isTrue();
        assertThat(options.identity()).isEqualTo(Identity.LOCAL);
        assertThat(options.wants("funding")).isTrue();
        assertThat(options.replicas()).isEqualTo(1);
        assertThat(options.observed()).isFalse();
    }

    @Test
    void what_is_asked_for_is_taken() {
        var options =
                parse("--port", "9000", "--empty", "--identity=keycloak", "--observe", "--only", "projects,gateway");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.demonstration()).isFalse();
        assertThat(options.identity()).isEqualTo(Identity.KEYCLOAK);
        assertThat(options.observed()).isTrue();
        assertThat(options.wants("projects")).isTrue();
        assertThat(options.wants("funding")).isFalse();
    }

    @Test
    void the_same_platform_can_be_started_again() {
        for (var options : List.of(
                parse(),
                parse("--port", "9000", "--empty", "--identity=keycloak", "--observe", "--replicas=2"),
                parse("--only", "projects,gateway", "--no-cache"))) {
            assertThat(parse(options.words().toArray(String[]::new))).isEqualTo(options);
        }
    }

    @Test
    void several_of_each_service_can_run() {
        assertThat(parse("--replicas=3").replicas()).isEqualTo(3);
    }

    @Test
    void a_person_or_part_goes_with_its_command() {
        assertThat(parse("--token", "awa.diop").argument()).isEqualTo("awa.diop");
        assertThat(parse("--restart", "funding").command()).isEqualTo(Command.RESTART);
    }

    @Test
    void what_is_not_understood_is_said_in_words() {
        assertThatThrownBy(() -> parse("--fast"))
                .isInstanceOf(Misunderstood.class)
                .hasMessageContaining("--fast");
        assertThatThrownBy(() -> parse("--token"))
                .isInstanceOf(Misunderstood.class)
                .hasMessageContaining("needs a value");
        assertThatThrownBy(() -> parse("--port", "80"))
                .isInstanceOf(Misunderstood.class)
                .hasMessageContaining("1024");
        assertThatThrownBy(() -> parse("--replicas=9"))
                .isInstanceOf(Misunderstood.class)
                .hasMessageContaining("1 to 3");
        assertThatThrownBy(() -> parse("--port", "many")).isInstanceOf(Misunderstood.class);
    }

    @Test
    void no_two_parts_share_a_port() {
        var ports = new Ports(8080);
        var all = new ArrayList<>(ports.own().values());
        for (var number = 0; number <= 4; number++) {
            all.add(ports.service(number));
            all.add(ports.management(number));
            for (var replica = 1; replica <= 3; replica++) {
                all.add(ports.replica(number, replica));
                all.add(ports.managementOfReplica(number, replica));
            }
        }
        all.addAll(List.of(ports.keycloak(), ports.keycloakManagement(), ports.sessions(), ports.prometheus()));
        assertThat(all).doesNotHaveDuplicates();
    }

    private static LaunchOptions parse(String... words) {
        return LaunchOptions.parse(List.of(words), Path.of("."));
    }
}
