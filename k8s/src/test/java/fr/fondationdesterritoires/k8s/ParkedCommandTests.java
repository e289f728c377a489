package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/parked} beside a cluster in which there is what the manifests say. */
class ParkedCommandTests {

    @TempDir
    Path here;

    @Test
    void it_signs_in_where_the_services_are_told_to() throws IOException {
        cluster(Places.PRODUCTION);

        Command.Answer answer = Command.run(
                Path.of(".."),
                Map.of("PATH", commands() + File.pathSeparator + System.getenv("PATH"), "CLUSTER", here.toString()),
                List.of("bin/parked", "list", "--namespace", "fondation-des-territoires"));

        assertThat(answer.code()).isNotZero();
        assertThat(answer.text().strip())
                .isEqualTo("https://identite.fondation-des-territoires.example/realms/territoires does not answer.");
    }

    private void cluster(Rendering place) throws IOException {
        for (String kind : List.of("Deployment", "ConfigMap")) {
            for (Resource resource : place.all(kind).toList()) {
                Path folder = Files.createDirectories(here.resolve(kind.toLowerCase(Locale.ROOT)));
                Files.writeString(
                        folder.resolve(resource.name() + ".json"),
                        resource.tree().toString());
            }
        }
    }

    /** With the right to run them, which a copy of resources does not keep. */
    private String commands() throws IOException {
        Path folder = Files.createDirectories(here.resolve("commands"));
        for (String name : List.of("kubectl", "curl")) {
            Path command = Files.copy(Path.of("src/test/resources/commands", name), folder.resolve(name));
            assertThat(command.toFile().setExecutable(true)).isTrue();
        }
        return folder.toString();
    }
}
