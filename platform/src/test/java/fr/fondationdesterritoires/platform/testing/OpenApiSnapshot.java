package fr.fondationdesterritoires.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Compares a service's OpenAPI with the committed one, {@code src/main/openapi/<service>.json}. Run the test with
 * {@code -Dopenapi.update=true} to write it.
 */
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    public static void check(WebTestClient client, String service) {
        Path file = Path.of("src/main/openapi", service + ".json");
        String now = read(client);
        if (Boolean.getBoolean("openapi.update")) {
            write(file, now);
        }
        assertThat(file)
                .as("the committed OpenAPI; -Dopenapi.update=true writes it")
                .exists();
        assertThat(file).content().isEqualTo(now);
    }

    private static String read(WebTestClient client) {
        byte[] body = client.mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(body).isNotNull();
        return withoutPort(new String(body, StandardCharsets.UTF_8)).strip() + "\n";
    }

    // A test listens wherever there is room; the description must not say where.
    private static String withoutPort(String openApi) {
        return openApi.replaceFirst("\"http://localhost:\\d+\"", "\"/\"");
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
