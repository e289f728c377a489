package fr.fondationdesterritoires.platform.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.local.FreePorts;
import fr.fondationdesterritoires.platform.sample.SampleApplication;
import fr.fondationdesterritoires.platform.testing.RealDatabase;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A service that was restored, while its broker is away: it cannot find out what was lost. */
@RealParts(broker = false)
class WaitingRoomTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealDatabase database;
    private final int port = FreePorts.any();

    WaitingRoomTests(RealDatabase database) {
        this.database = database;
    }

    private record Answer(int status, String body) {}

    private Answer get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException notYet) {
            return new Answer(0, "");
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
    }

    @Test
    void it_lives_is_not_ready_and_says_for_how_long() throws InterruptedException {
        var _ = database.client()
                .sql("select platform.raise_restore_epoch(now()) as epoch")
                .fetch()
                .one()
                .block(PATIENCE);
        Thread starting = Thread.ofPlatform().start(this::run);
        try {
            await().atMost(PATIENCE)
                    .until(() -> get("/actuator/health/liveness").status() == 200);

            assertThat(get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(get("/things").status()).isEqualTo(503);
            assertThat(get("/actuator/prometheus").body()).contains("restore_unhealed_age_seconds");
        } finally {
            starting.interrupt();
            starting.join();
        }
        assertThat(get("/actuator/health/liveness").status())
                .as("the door is shut behind it")
                .isZero();
    }

    /** Until it is interrupted. */
    private void run() {
        try {
            new SpringApplicationBuilder(SampleApplication.class, Things.class)
                    .run(
                            "--spring.r2dbc.url=" + database.r2dbcUrl(),
                            "--spring.flyway.url=" + database.jdbcUrl(),
                            "--spring.r2dbc.username=" + database.user(),
                            "--spring.flyway.user=" + database.user(),
                            "--spring.r2dbc.password=" + database.password(),
                            "--spring.flyway.password=" + database.password(),
                            "--server.port=0",
                            "--management.server.port=" + port,
                            "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + TestTokens.jwkSetUri())
                    .close();
        } catch (RuntimeException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
