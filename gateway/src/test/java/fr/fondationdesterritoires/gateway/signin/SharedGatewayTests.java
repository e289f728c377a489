package fr.fondationdesterritoires.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import fr.fondationdesterritoires.local.LocalRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two gateways with one Redis between them: to people they are one. */
class SharedGatewayTests extends RunningGateway {

    private static final LocalRedis REDIS = LocalRedis.temporary().unstarted();
    private static final String SESSION = "__Host-session";
    private static final int REQUESTS = 40;

    private ConfigurableApplicationContext second;

    @Override
    protected List<String> properties() {
        REDIS.start();
        return List.of(
                "spring.profiles.active=shared",
                "spring.autoconfigure.exclude=" + TOMCAT,
                "spring.data.redis.host=127.0.0.1",
                "spring.data.redis.port=" + REDIS.port(),
                "gateway.sign-in.presence=200ms",
                "gateway.sign-in.refresh-ahead=1s",
                "gateway.edge.limits.person.at-once=" + REQUESTS,
                "gateway.edge.limits.person.refill=1",
                "gateway.edge.limits.person.every=1h",
                "gateway.edge.limits.staff.at-once=" + REQUESTS,
                "gateway.edge.limits.staff.refill=1",
                "gateway.edge.limits.staff.every=1h");
    }

    @BeforeAll
    void startSecondGateway() {
        second = start();
    }

    @AfterAll
    void stopSecondGateway() {
        second.close();
        REDIS.close();
    }

    @Test
    void who_signed_in_at_one_is_signed_in_at_the_other_and_signs_out_of_both() {
        Browser here = signedIn();
        Browser there = sameAt(second, here);

        assertThat(there.get("/api/session").body()).contains("\"signedIn\":true", "Awa Diop");
        assertThat(there.get("/api/projects/mine").statusCode()).isEqualTo(200);

        there.get("/");
        there.act("POST", "/logout", "");

        assertThat(here.get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void a_token_that_one_renewed_serves_the_other() throws Exception {
        identity().givesTokensFor(Duration.ofSeconds(3));
        try {
            Browser here = signedIn();
            identity().givesTokensFor(Duration.ofMinutes(10));
            Thread.sleep(2500);
            int before = identity().refreshes();

            assertThat(here.get("/api/projects/renewed").statusCode()).isEqualTo(200);
            assertThat(sameAt(second, here).get("/api/projects/renewed").statusCode())
                    .isEqualTo(200);

            assertThat(identity().refreshes()).isEqualTo(before + 1);
        } finally {
            identity().givesTokensFor(Duration.ofMinutes(10));
        }
    }

    @Test
    void a_stream_at_one_ends_when_its_person_signs_out_at_the_other() throws Exception {
        Browser here = signedIn();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var stream = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(address(second) + "/api/notifications/stream"))
                            .header("Accept", "text/event-stream")
                            .header("Cookie", SESSION + "=" + here.cookie(SESSION))
                            .build(),
                    BodyHandlers.ofString());
            await().until(() -> service.listeners() == 1);
            Thread.sleep(1000);
            assertThat(stream).as("while the session is").isNotDone();

            here.get("/");
            here.act("POST", "/logout", "");

            assertThat(stream.get(10, TimeUnit.SECONDS).body()).isEmpty();
        }
    }

    @Test
    void both_count_a_persons_requests_together() {
        String token = identity().token(UUID.randomUUID().toString(), claims -> {});
        Browser here = browser();
        Browser there = new Browser(address(second));
        for (int i = 0; i < REQUESTS / 2; i++) {
            assertThat(asked(here, token)).isEqualTo(200);
            assertThat(asked(there, token)).isEqualTo(200);
        }

        assertThat(asked(here, token)).isEqualTo(429);
        assertThat(asked(there, token)).isEqualTo(429);
    }

    @Test
    void what_is_kept_holds_neither_the_clients_secret_nor_a_form_that_a_new_release_cannot_read() {
        assertThat(signedIn().cookie(SESSION)).isNotEmpty();

        RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", REDIS.port()));
        try (var redis = client.connect()) {
            List<String> kept = redis.sync().keys("gateway:session:*").stream()
                    .map(key -> redis.sync().hgetall(key).toString())
                    .toList();

            assertThat(kept)
                    .isNotEmpty()
                    .allSatisfy(session ->
                            assertThat(session).doesNotContain("test-secret").doesNotContain("\uFFFD"));
        } finally {
            client.shutdown();
        }
    }

    @Test
    void without_redis_the_public_is_served_and_who_was_signed_in_is_told_to_wait() {
        Browser person = signedIn();
        Browser visitor = browser();
        REDIS.killHard();
        try {
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/api/calls").statusCode()).isEqualTo(200);

            var answer = person.get("/api/projects/mine");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"identity-unavailable\"");
        } finally {
            REDIS.start();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(signedIn().get("/api/session").body()).contains("\"signedIn\":true"));
    }

    private Browser signedIn() {
        Browser browser = browser();
        browser.signIn(UUID.randomUUID().toString(), "/");
        return browser;
    }

    /** The person's next request, as it happens to reach another gateway. */
    private static Browser sameAt(ConfigurableApplicationContext gateway, Browser person) {
        Browser there = new Browser(address(gateway));
        there.setCookie(SESSION, person.cookie(SESSION));
        return there;
    }

    private static int asked(Browser browser, String token) {
        return browser.get("/api/calls", "Authorization", "Bearer " + token).statusCode();
    }
}
