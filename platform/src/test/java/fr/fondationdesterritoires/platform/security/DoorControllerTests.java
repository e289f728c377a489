package fr.fondationdesterritoires.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.sample.SampleApplication;
import fr.fondationdesterritoires.platform.sample.SampleController;
import fr.fondationdesterritoires.platform.sample.SampleDoors;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.CurrentPerson;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest(SampleController.class)
@Import(SampleDoors.class)
@ContextConfiguration(classes = SampleApplication.class)
class DoorControllerTests {

    private final WebTestClient client;

    DoorControllerTests(@Autowired WebTestClient client) {
        this.client = client;
    }

    @Test
    void a_token_says_who_asks() {
        TestPerson awa = TestTokens.person("Awa Diop", StaffRole.FUND_MANAGER).speaking(Locale.ENGLISH);

        CurrentPerson told = client.get()
                .uri("/api/me")
                .headers(awa::signIn)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(CurrentPerson.class)
                .returnResult()
                .getResponseBody();

        assertThat(told).isEqualTo(awa.current());
    }

    @Test
    void the_anonymous_get_what_is_public_and_nothing_else() {
        client.get().uri("/api/public/hello").exchange().expectStatus().isOk();
        refused("/api/me", null);
        refused("/api/nothing-here", null);
        client.post().uri("/api/public/hello").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void the_anonymous_post_to_links_that_say_it_all_and_nowhere_else() {
        client.post().uri("/api/links/signed").exchange().expectStatus().isNoContent();
        client.post().uri("/api/links/signed/more").exchange().expectStatus().isUnauthorized();
        client.put().uri("/api/links/signed").exchange().expectStatus().isUnauthorized();
        refused("/api/links/signed", null);
    }

    @Test
    void a_public_path_knows_who_asks_if_they_say() {
        TestPerson awa = TestTokens.person("Awa Diop");

        client.get()
                .uri("/api/public/hello")
                .headers(awa::signIn)
                .exchange()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("Awa Diop fr");
        client.get()
                .uri("/api/public/hello")
                .exchange()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("nobody fr");
        client.get()
                .uri("/api/public/maybe")
                .exchange()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("nobody");
        refused("/api/public/required", null);
    }

    @Test
    void a_token_that_is_not_for_us_is_no_token() {
        TestPerson awa = TestTokens.person("Awa Diop");
        Date past = Date.from(Instant.now().minusSeconds(120));

        refused("/api/me", "nonsense");
        refused("/api/me", TestTokens.forge(awa));
        refused("/api/me", TestTokens.mint(awa, claims -> claims.audience("another")));
        refused("/api/me", TestTokens.mint(awa, claims -> claims.audience(List.of())));
        refused("/api/me", TestTokens.mint(awa, claims -> claims.issuer("http://another.test")));
        refused("/api/me", TestTokens.mint(awa, claims -> claims.expirationTime(past)));
        refused("/api/me", TestTokens.mint(awa, claims -> claims.subject("somebody")));
        refused("/api/public/hello", TestTokens.forge(awa));
    }

    @Test
    void roles_we_do_not_know_give_nothing() {
        TestPerson awa = TestTokens.person("Awa Diop");
        String token = TestTokens.mint(awa, claims -> claims.claim("roles", List.of("root", "foundation-admin")));

        client.get()
                .uri("/api/me")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .jsonPath("$.roles")
                .value(roles -> assertThat(roles).isEqualTo(List.of("FOUNDATION_ADMIN")));
    }

    private void refused(String path, @Nullable String token) {
        client.get()
                .uri(path)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("sign-in-required");
    }
}
