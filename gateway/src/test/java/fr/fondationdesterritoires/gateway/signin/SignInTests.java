package fr.fondationdesterritoires.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import fr.fondationdesterritoires.gateway.StubService.Seen;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTests extends RunningGateway {

    private final String awa = UUID.randomUUID().toString();

    @Override
    protected List<String> properties() {
        return List.of("gateway.sign-in.refresh-ahead=1s");
    }

    @AfterEach
    void giveOrdinaryTokens() {
        identity().givesTokensFor(Duration.ofMinutes(10));
    }

    @Test
    void signing_in_sends_a_proof_key_and_comes_back_to_the_page_asked_for() {
        Browser browser = browser();
        var login = browser.get("/login?returnTo=/projets/42%3Fvue%3Dbudget");
        var provider = browser.get(login.headers().firstValue("Location").orElseThrow());

        assertThat(provider.headers().firstValue("Location").orElseThrow())
                .startsWith(identity().issuer() + "/oauth2/authorize")
                .contains("code_challenge_method=S256");
        assertThat(browser.signIn(awa, "/projets/42?vue=budget").uri().toString())
                .isEqualTo(address() + "/projets/42?vue=budget");
        assertThat(browser.get("/api/session").body())
                .contains("\"signedIn\":true", awa, "Awa Diop", "awa@exemple.fr", "fund-manager", "expiresAt");
    }

    @Test
    void the_provider_is_asked_in_the_readers_language_and_for_a_new_account_if_wanted() {
        assertThat(askedOfProvider("/login?lang=en&create")).contains("ui_locales=en", "prompt=create");
        assertThat(askedOfProvider("/login?lang=fr")).contains("ui_locales=fr").doesNotContain("prompt");
        assertThat(askedOfProvider("/login?lang=%22%3E")).doesNotContain("ui_locales", "prompt");
    }

    private String askedOfProvider(String login) {
        Browser browser = browser();
        var toUs = browser.get(login);
        var toProvider = browser.get(toUs.headers().firstValue("Location").orElseThrow());
        return toProvider.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void before_signing_in_the_session_says_nobody() {
        assertThat(browser().get("/api/session").body()).isEqualTo("{\"signedIn\":false}");
    }

    @Test
    void someone_already_signed_in_goes_straight_to_the_page() {
        Browser browser = signedIn();

        var answer = browser.get("/login?returnTo=/messages");

        assertThat(answer.headers().firstValue("Location")).contains("/messages");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        Browser browser = signedIn();

        assertThat(browser.setCookieLine("__Host-session"))
                .containsIgnoringCase("HttpOnly")
                .contains("Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void the_session_has_another_id_once_somebody_signed_in() {
        Browser browser = browser();
        browser.get("/login");
        String before = browser.cookie("__Host-session");
        browser.signIn(awa, "/");

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("__Host-session")).isNotEmpty().isNotEqualTo(before);

        Browser whoKnewTheFirst = browser();
        whoKnewTheFirst.setCookie("__Host-session", before);
        assertThat(whoKnewTheFirst.get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void a_service_gets_the_persons_token_and_the_browser_never_does() {
        Browser browser = signedIn();
        browser.get("/api/projects/relay");
        browser.act("POST", "/api/projects/relay", "{}");

        List<Seen> seen = service.seen("/api/projects/relay");
        assertThat(seen).hasSize(2);
        assertThat(seen).allSatisfy(request -> {
            assertThat(request.authorization()).startsWith("Bearer ey");
            assertThat(request.cookie()).isEmpty();
        });
        String token = seen.getFirst().authorization().substring("Bearer ".length());
        assertThat(browser.everythingReceived()).doesNotContain(token).doesNotContain("access_token");
    }

    @Test
    void an_act_without_the_pages_proof_is_refused_and_does_not_reach_the_service() {
        Browser browser = signedIn();
        browser.get("/api/session");

        var bare = browser.send("POST", "/api/projects/unproven", "{}");
        var wrong = browser.send(
                "POST",
                "/api/projects/unproven",
                "{}",
                "X-XSRF-TOKEN",
                UUID.randomUUID().toString());

        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("csrf-refused");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(service.seen("/api/projects/unproven")).isEmpty();
    }

    @Test
    void a_field_of_a_form_is_no_proof() {
        Browser browser = signedIn();
        browser.get("/api/session");

        var form = browser.send(
                "POST",
                "/logout",
                "_csrf=" + browser.cookie("__Host-XSRF-TOKEN"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(form.statusCode()).isEqualTo(403);
    }

    @Test
    void an_act_with_the_pages_proof_is_accepted() {
        Browser browser = signedIn();

        assertThat(browser.act("POST", "/api/projects/proven", "{}").statusCode())
                .isEqualTo(200);
        assertThat(browser.setCookieLine("__Host-XSRF-TOKEN"))
                .contains("Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain")
                .doesNotContainIgnoringCase("HttpOnly");
    }

    @Test
    void an_act_of_nobody_is_asked_to_sign_in_in_words_and_is_not_sent_elsewhere() {
        Browser browser = browser();
        browser.get("/api/session");

        for (var answer : List.of(
                browser.send("POST", "/api/projects/nobody", "{}"),
                browser.act("POST", "/api/projects/nobody", "{}"),
                browser.send("PUT", "/api/projects/nobody", "{}", "Accept", "text/html"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"sign-in-required\"", "Connectez-vous");
        }
        assertThat(service.seen("/api/projects/nobody")).isEmpty();
    }

    @Test
    void a_mail_program_stops_invitations_with_neither_session_nor_proof() {
        String link = "/api/notifications/no-more-invitations/signed";

        var answer = browser()
                .send("POST", link, "List-Unsubscribe=One-Click", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(service.seen(link)).hasSize(1);
        assertThat(browser().send("POST", link + "/more", "").statusCode()).isEqualTo(401);
        assertThat(browser().send("PUT", link, "").statusCode()).isEqualTo(401);
    }

    @Test
    void nobody_may_read_and_the_service_decides() {
        assertThat(browser().get("/api/projects/public").statusCode()).isEqualTo(200);
        assertThat(service.seen("/api/projects/public").getFirst().authorization())
                .isEmpty();
    }

    @Test
    void a_bearer_acts_without_cookie_or_proof() {
        String token = identity().token(awa, claims -> {});

        var answer = browser().send("POST", "/api/projects/bearer", "{}", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(service.seen("/api/projects/bearer").getFirst().authorization())
                .isEqualTo("Bearer " + token);
    }

    @Test
    void a_bearer_that_is_forged_late_or_meant_for_others_is_refused() {
        String late = identity()
                .token(
                        awa,
                        claims -> claims.expiresAt(java.time.Instant.now().minusSeconds(120))
                                .issuedAt(java.time.Instant.now().minusSeconds(600)));
        String others = identity().token(awa, claims -> claims.audience(List.of("elsewhere")));
        String good = identity().token(awa, claims -> {});
        String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";

        for (String token : List.of(late, others, forged, "not-a-token")) {
            var answer = browser().get("/api/projects/forged", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"token-invalid\"");
        }
        assertThat(service.seen("/api/projects/forged")).isEmpty();
    }

    @Test
    void other_ways_of_authenticating_are_not_passed_on() {
        browser().get("/api/projects/basic", "Authorization", "Basic YTpi");

        assertThat(service.seen("/api/projects/basic").getFirst().authorization())
                .isEmpty();
    }

    @Test
    void twenty_requests_that_find_the_token_expiring_refresh_it_once() throws Exception {
        identity().givesTokensFor(Duration.ofSeconds(3));
        Browser browser = signedIn();
        browser.get("/api/projects/first");
        int before = identity().refreshes();
        identity().givesTokensFor(Duration.ofMinutes(10));
        Thread.sleep(2500);

        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Integer>> calls = java.util.Collections.nCopies(
                    20, () -> browser.get("/api/projects/refreshed").statusCode());
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(200);
            }
        }

        String first = service.seen("/api/projects/first").getFirst().authorization();
        assertThat(service.seen("/api/projects/refreshed"))
                .hasSize(20)
                .allSatisfy(seen ->
                        assertThat(seen.authorization()).startsWith("Bearer ey").isNotEqualTo(first));
        assertThat(identity().refreshes() - before).isEqualTo(1);
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":true");
    }

    @Test
    void signing_out_ends_the_session_here_and_says_where_to_end_it_at_the_provider() {
        Browser browser = signedIn();
        String cookie = browser.cookie("__Host-session");

        var refused = browser.send("POST", "/logout", null);
        var answer = browser.send(
                "POST",
                "/logout",
                null,
                "X-XSRF-TOKEN",
                browser.cookie("__Host-XSRF-TOKEN"),
                "Accept",
                "application/json");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(identity().issuer() + "/connect/logout?id_token_hint=");
        Browser thief = browser();
        thief.setCookie("__Host-session", cookie);
        assertThat(thief.get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void a_form_can_sign_out_too_and_comes_back_by_way_of_the_provider() {
        Browser browser = signedIn();

        var answer = browser.follow(browser.send(
                "POST", "/logout", null, "X-XSRF-TOKEN", browser.cookie("__Host-XSRF-TOKEN"), "Accept", "text/html"));

        assertThat(answer.uri().toString()).isEqualTo(address() + "/");
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void a_sign_in_that_fails_comes_back_to_the_portal() {
        var answer = browser().get("/login/oauth2/code/platform?code=stolen&state=made-up");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/?signIn=failed");
    }

    private Browser signedIn() {
        Browser browser = browser();
        browser.signIn(awa, "/");
        return browser;
    }
}
