package fr.fondationdesterritoires.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.LocalClient;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The local identity provider, as a person and the portal use it. */
@ExtendWith(RunningPages.Extension.class)
class SignInTests {

    private final RunningPages pages;
    private final LocalBrowser browser;

    SignInTests(RunningPages pages) {
        this.pages = pages;
        this.browser = new LocalBrowser(pages.ports());
    }

    @Test
    void a_demo_person_signs_in_and_the_token_says_who_they_are() throws Exception {
        var camille = pages.people().named("camille.roussel").orElseThrow();
        var code = browser.signIn(camille.email(), DemoPeople.PASSWORD);

        var tokens = browser.tokensFor(code);
        var access = LocalBrowser.claims(tokens.path("access_token").asString());

        assertThat(access.path("iss").asString()).isEqualTo(pages.ports().launcherUrl());
        assertThat(access.path("sub").asString()).isEqualTo(camille.id().toString());
        assertThat(access.path("aud").toString()).contains("platform").doesNotContain(LocalClient.ID);
        assertThat(access.path("email").asString()).isEqualTo("camille.roussel@exemple.fr");
        assertThat(access.path("email_verified").asBoolean()).isTrue();
        assertThat(access.path("name").asString()).isEqualTo("Camille Roussel");
        assertThat(access.path("locale").asString()).isEqualTo("fr");
        assertThat(access.path("roles").toString()).isEqualTo("[\"fund-manager\"]");
        assertThat(LocalBrowser.claims(tokens.path("id_token").asString())
                        .path("aud")
                        .toString())
                .contains(LocalClient.ID);

        var refreshed = JsonMapper.shared().readTree(browser.refresh(tokens).body());
        assertThat(LocalBrowser.claims(refreshed.path("access_token").asString())
                        .path("sub")
                        .asString())
                .isEqualTo(camille.id().toString());
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier() throws Exception {
        var code = browser.signIn("awa.diop@exemple.fr", DemoPeople.PASSWORD);
        var answer = browser.askForTokens(code, LocalBrowser.VERIFIER + "x");
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void a_wrong_password_is_told_in_words_and_signs_nobody_in() throws Exception {
        var page = browser.get("/login").body();
        var answer = browser.post(
                "/login",
                Map.of("email", "awa.diop@exemple.fr", "password", "wrong", "_csrf", LocalBrowser.csrf(page)));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?wrong");
        assertThat(browser.get("/login?wrong").body()).contains("ne vont pas ensemble");
    }

    @Test
    void whoever_signs_up_goes_straight_on_to_where_they_were_going() throws Exception {
        var authorize = browser.get(browser.authorizePath() + "&prompt=create");
        assertThat(authorize.headers().firstValue("Location").orElse("")).endsWith("/signup");
        var email = "nouvelle-" + UUID.randomUUID() + "@exemple.fr";
        var form = Map.of(
                "name",
                "Nour Alami",
                "email",
                email,
                "password",
                "une phrase bien longue",
                "_csrf",
                LocalBrowser.csrf(browser.get("/signup").body()));

        var answer = browser.post("/signup", form);

        var back = browser.follow(answer);
        assertThat(back).startsWith(browser.callback());
        var tokens = browser.tokensFor(LocalBrowser.code(back));
        var access = LocalBrowser.claims(tokens.path("access_token").asString());
        assertThat(access.path("email").asString()).isEqualTo(email);
        assertThat(access.path("name").asString()).isEqualTo("Nour Alami");
        assertThat(access.path("roles").toString()).isEqualTo("[]");
    }

    @Test
    void every_fault_of_a_sign_up_is_told_at_once_beside_its_field() throws Exception {
        var page = browser.get("/signup").body();
        var answer = browser.post(
                "/signup",
                Map.of("name", "N", "email", "nobody", "password", "short", "_csrf", LocalBrowser.csrf(page)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"name-fault\"", "id=\"email-fault\"", "id=\"password-fault\"");
    }

    @Test
    void an_address_has_one_account_whatever_its_case() throws Exception {
        var page = browser.get("/signup").body();
        var answer = browser.post(
                "/signup",
                Map.of(
                        "name",
                        "Awa Autre",
                        "email",
                        "Awa.Diop@exemple.fr",
                        "password",
                        "une phrase bien longue",
                        "_csrf",
                        LocalBrowser.csrf(page)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("existe déjà");
    }

    @Test
    void the_pages_speak_english_when_asked() throws Exception {
        assertThat(browser.get("/login").body()).contains("<html lang=\"fr\"", "Mot de passe");
        assertThat(browser.get("/login?lang=en").body()).contains("<html lang=\"en\"", "Password");
        assertThat(browser.get("/signup").body()).contains("Create an account");
    }
}
