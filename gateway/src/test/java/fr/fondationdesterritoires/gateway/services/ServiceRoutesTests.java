package fr.fondationdesterritoires.gateway.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServiceRoutesTests extends RunningGateway {

    @Override
    protected List<String> properties() {
        return List.of(
                "spring.cloud.gateway.server.webflux.httpclient.response-timeout=2s", "gateway.sign-in.presence=100ms");
    }

    @Test
    void each_resource_has_its_service_and_other_paths_have_none() {
        assertThat(browser().get("/api/calls/7/anything?a=b").statusCode()).isEqualTo(200);
        assertThat(service.seen("/api/calls/7/anything")).hasSize(1);
        assertThat(browser().get("/api/callsx").statusCode()).isEqualTo(404);
        assertThat(browser().get("/api/unknown").body()).contains("\"code\":\"path-unknown\"");
    }

    @Test
    void a_service_that_is_down_is_named_in_the_readers_language_and_the_rest_works() {
        Browser browser = browser();
        var french = browser.get("/api/catalysts");
        var english = browser.get("/api/catalysts", "Accept-Language", "en-GB,fr;q=0.5");
        var malformed = browser.get("/api/catalysts", "Accept-Language", "%%%");

        assertThat(french.statusCode()).isEqualTo(503);
        assertThat(french.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(french.headers().firstValue("Retry-After")).isPresent();
        assertThat(french.body())
                .contains("\"code\":\"service-unavailable\"", "\"service\":\"territories\"")
                .contains("les catalyseurs", "Le reste du portail fonctionne", "traceId");
        assertThat(english.body()).contains("catalysts", "The rest of the portal works");
        assertThat(malformed.body()).contains("Le reste du portail fonctionne");
        assertThat(browser.get("/api/calls").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_stays_down_is_left_alone_for_a_while() {
        Browser browser = browser();
        CircuitBreaker breaker = context().getBean(CircuitBreakerRegistry.class).circuitBreaker("territories");
        for (int i = 0; i < 12; i++) {
            assertThat(browser.get("/api/catalysts").statusCode()).isEqualTo(503);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(browser.get("/api/observatory").body()).contains("\"code\":\"service-unavailable\"");
        assertThat(context()
                        .getBean(CircuitBreakerRegistry.class)
                        .circuitBreaker("projects")
                        .getState())
                .isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_caller_names_a_trace_but_does_not_have_it_kept() {
        String lowest = "4bf92f3577b34da60000000000000001";
        for (int i = 0; i < 20; i++) {
            browser().get("/api/calls/traced", "traceparent", "00-" + lowest + "-00f067aa0ba902b7-01");
        }

        assertThat(service.seen("/api/calls/traced"))
                .hasSize(20)
                .allSatisfy(seen -> assertThat(seen.trace()).startsWith("00-" + lowest))
                .anySatisfy(seen -> assertThat(seen.trace()).endsWith("-00"));
    }

    @Test
    void a_read_is_tried_twice_more_when_the_line_breaks() {
        service.breaks(2);
        int before = service.seen("/api/projects/breaking").size();

        assertThat(browser().get("/api/projects/breaking").body()).isEqualTo("whole");
        assertThat(service.seen("/api/projects/breaking")).hasSize(before + 3);
    }

    @Test
    void an_act_is_never_tried_again() {
        service.breaks(1);
        int before = service.seen("/api/projects/breaking").size();
        String token = identity().token(UUID.randomUUID().toString(), claims -> {});

        var answer = browser().send("POST", "/api/projects/breaking", "{}", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(service.seen("/api/projects/breaking")).hasSize(before + 1);
        service.breaks(0);
    }

    @Test
    void what_people_do_is_named_in_what_is_measured_even_if_the_service_is_away() {
        String token = identity().token(UUID.randomUUID().toString(), claims -> {});
        browser().send("POST", "/api/projects/7/submissions", "{}", "Authorization", "Bearer " + token);
        browser().send("PUT", "/api/sessions/7/items/8/ballot/vote", "{}", "Authorization", "Bearer " + token);
        browser().send("POST", "/api/projects/7/partners", "{}", "Authorization", "Bearer " + token);
        browser().get("/api/catalysts");

        assertThat(measured("submit", "SUCCESSFUL")).isEqualTo(1);
        assertThat(measured("vote", "SUCCESSFUL")).isEqualTo(1);
        assertThat(measured("other", "SUCCESSFUL")).isPositive();
        assertThat(measured("read", "SERVER_ERROR")).isPositive();
    }

    private long measured(String act, String outcome) {
        return context().getBean(MeterRegistry.class).find("spring.cloud.gateway.requests").timers().stream()
                .filter(timer -> act.equals(timer.getId().getTag("act")))
                .filter(timer -> outcome.equals(timer.getId().getTag("outcome")))
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void a_service_that_takes_too_long_is_named() {
        var answer = browser().get("/api/projects/slow");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"service-timeout\"", "\"service\":\"projects\"");
    }

    @Test
    void a_stream_comes_event_by_event_and_may_be_silent_for_longer_than_any_answer() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address() + "/api/notifications/stream"))
                .header("Accept", "text/event-stream")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.sendAsync(request, BodyHandlers.ofInputStream());
            await().until(() -> service.listeners() == 1);
            Thread.sleep(3000);
            service.tell("one");
            try (InputStream events = answer.get().body()) {
                assertThat(next(events)).isEqualTo("data: one\n\n");
                service.tell("two");
                assertThat(next(events)).isEqualTo("data: two\n\n");
            }
        }
        await().until(() -> service.listeners() == 0);
    }

    @Test
    void a_service_learns_the_callers_address_from_us_alone() {
        browser().get("/api/projects/address", "Client-Address", "10.1.2.3", "X-Forwarded-For", "10.1.2.3");

        assertThat(service.seen("/api/projects/address").getFirst().clientAddress())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void a_stream_ends_when_its_person_signs_out() throws Exception {
        Browser browser = browser();
        browser.signIn(UUID.randomUUID().toString(), "/");
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream events =
                        listening(client, "Cookie", "__Host-session=" + browser.cookie("__Host-session"))) {
            browser.act("POST", "/logout", "");

            assertThat(rest(events)).isEmpty();
        }
        await().until(() -> service.listeners() == 0);
    }

    @Test
    void a_stream_that_said_nothing_yet_ends_with_its_session_too() throws Exception {
        Browser browser = browser();
        browser.signIn(UUID.randomUUID().toString(), "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.sendAsync(
                    stream("Cookie", "__Host-session=" + browser.cookie("__Host-session")), BodyHandlers.ofString());
            await().until(() -> service.listeners() == 1);
            browser.act("POST", "/logout", "");

            assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEmpty();
        }
        await().until(() -> service.listeners() == 0);
    }

    @Test
    void a_stream_ends_when_its_token_does() throws Exception {
        String token = identity()
                .token(
                        UUID.randomUUID().toString(),
                        claims -> claims.expiresAt(Instant.now().plusSeconds(2)));
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream events = listening(client, "Authorization", "Bearer " + token)) {
            assertThat(rest(events)).isEmpty();
        }
        await().until(() -> service.listeners() == 0);
    }

    private HttpRequest stream(String header, String value) {
        return HttpRequest.newBuilder(URI.create(address() + "/api/notifications/stream"))
                .header("Accept", "text/event-stream")
                .header(header, value)
                .build();
    }

    /** A stream whose first event has come. */
    private InputStream listening(HttpClient client, String header, String value) throws Exception {
        var answer = client.sendAsync(stream(header, value), BodyHandlers.ofInputStream());
        await().until(() -> service.listeners() == 1);
        service.tell("one");
        InputStream events = answer.get(10, TimeUnit.SECONDS).body();
        assertThat(next(events)).isEqualTo("data: one\n\n");
        return events;
    }

    private static String rest(InputStream events) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return new String(events.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                })
                .get(10, TimeUnit.SECONDS);
    }

    private static String next(InputStream events) throws Exception {
        return new String(events.readNBytes("data: one\n\n".length()), StandardCharsets.UTF_8);
    }
}
