package fr.fondationdesterritoires.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildOptionsTests {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @TempDir
    private Path root;

    @Test
    void all_five_are_built_unless_some_are_named() {
        assertThat(parse("--tar", "images").services()).containsExactly(Service.values());
        assertThat(parse("--tar", "images", "--only", "gateway,funding-service").services())
                .containsExactly(Service.FUNDING, Service.GATEWAY);
        assertThatThrownBy(() -> parse("--tar", "images", "--only", "launcher"))
                .hasMessage("There is no service launcher.");
    }

    @Test
    void it_is_said_where_they_go() {
        assertThatThrownBy(this::parse).hasMessageContaining("--push REGISTRY or --tar FOLDER");
        assertThatThrownBy(() -> parse("--push", "registry.example/x", "--tar", "images"))
                .hasMessageContaining("--push REGISTRY or --tar FOLDER");
        assertThatThrownBy(() -> parse("--push", "registry.example/x")).hasMessageContaining("--tag 1.0.0");
        assertThatThrownBy(() -> parse("--tar")).hasMessageContaining("--tar needs a value");
        assertThatThrownBy(() -> parse("--fast")).hasMessageContaining("--fast is not known");
    }

    @Test
    void a_base_for_trials_is_not_pushed() {
        assertThatThrownBy(() -> parse("--push", "registry.example/x", "--tag", "1", "--base", "local"))
                .hasMessageContaining("it is not pushed");
    }

    @Test
    void a_base_is_named_by_its_digest() {
        assertThat(new BaseImage("registry.example/java@" + DIGEST).reference()).endsWith(DIGEST);
        assertThatThrownBy(() -> new BaseImage("registry.example/java:25"))
                .hasMessageContaining("not named by its digest");
        assertThatThrownBy(() -> new BaseImage("registry.example/java@sha256:12"))
                .hasMessageContaining("not named by its digest");
        assertThatThrownBy(() -> new BaseImage("tar:///nowhere.tar")).hasMessageContaining("There is no file");
    }

    @Test
    void nothing_is_built_while_no_base_is_configured() throws IOException {
        Files.createDirectories(root.resolve("images"));
        Files.writeString(root.resolve("images/base.properties"), "base=\n");

        assertThatThrownBy(() -> BaseImage.configured(root)).hasMessageStartingWith("No base image is configured.");

        Files.writeString(root.resolve("images/base.properties"), "base=registry.example/java@" + DIGEST + "\n");
        assertThat(BaseImage.configured(root).reference()).isEqualTo("registry.example/java@" + DIGEST);
    }

    private BuildOptions parse(String... words) {
        return BuildOptions.parse(root, words);
    }
}
