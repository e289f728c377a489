package fr.fondationdesterritoires.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are in two places because their readers are, and lists that must name every file. */
class SharedFilesTests {

    @Test
    void the_realm_is_the_one_that_the_journeys_sign_in_to() throws IOException {
        JsonNode local = new ObjectMapper()
                .readTree(Path.of("../launcher/src/main/resources/keycloak/realm.json")
                        .toFile());

        assertThat(Places.PRODUCTION.get("KeycloakRealmImport", "territoires").at("/spec/realm"))
                .isEqualTo(local);
    }

    @Test
    void everything_that_the_realm_leaves_open_is_filled_in() throws IOException {
        String realm = Files.readString(Path.of("../launcher/src/main/resources/keycloak/realm.json"));
        JsonNode given =
                Places.PRODUCTION.get("KeycloakRealmImport", "territoires").at("/spec/placeholders");
        List<String> open = Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(realm)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(given.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(open);
    }

    @ParameterizedTest
    @CsvSource({"rules, resources, .yaml", "dashboards, files, .json"})
    void no_rule_and_no_dashboard_is_left_out(String folder, String lists, String ending) throws IOException {
        Path here = Path.of("observability", folder);
        List<String> listed = new ObjectMapper(new YAMLFactory())
                .readTree(here.resolve("kustomization.yaml").toFile()).findValues(lists).stream()
                        .flatMap(Resource::each)
                        .map(JsonNode::asText)
                        .toList();
        try (var files = Files.list(here)) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending) && !file.equals("kustomization.yaml"))
                    .toList();

            assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
        }
    }
}
