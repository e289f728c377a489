package fr.fondationdesterritoires.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.launcher.demo.DemoPeople;
import fr.fondationdesterritoires.launcher.identity.AdminController;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of scripts, and of projects-service, which gives and takes roles. */
@ExtendWith(RunningPages.Extension.class)
class TokensTests {

    private final RunningPages pages;
    private final LocalBrowser browser;

    TokensTests(RunningPages pages) {
        this.pages = pages;
        this.browser = new LocalBrowser(pages.ports());
    }

    @Test
    void a_script_gets_a_demo_persons_token_under_this_machines_name_only() throws Exception {
        var answer = browser.get("/local/tokens/awa.diop");
        assertThat(LocalBrowser.claims(answer.body()).path("email").asString()).isEqualTo("awa.diop@exemple.fr");
        assertThat(browser.get("/local/tokens/nobody").statusCode()).isEqualTo(404);
        assertThat(statusUnderName("elsewhere.example")).contains(" 404 ");
        assertThat(statusUnderName("localhost")).contains(" 200 ");
    }

    /** The JDK's client does not let one choose the Host header. */
    private String statusUnderName(String host) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), pages.ports().launcher())) {
            socket.getOutputStream()
                    .write(("GET /local/tokens/awa.diop HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void the_account_of_projects_service_changes_roles_as_at_keycloak_and_nobody_else_does() throws Exception {
        var ines = pages.people().named("ines.vasseur").orElseThrow();
        var code = browser.signIn(ines.email(), DemoPeople.PASSWORD);
        var before = browser.tokensFor(code);
        var user = "/users/" + ines.id();
        var mappings = user + "/role-mappings/clients/5b6a4c1e-8f0d-4c57-9a3e-2d1f60b7c9a8";
        var staff = staffToken();

        assertThat(administer("GET", user, "nonsense", "").statusCode()).isEqualTo(401);
        assertThat(administer("GET", user, before.path("access_token").asString(), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(administer("GET", "/users?exact=true&email=" + ines.email(), staff, "")
                        .body())
                .contains(ines.id().toString(), "\"emailVerified\":true");
        assertThat(administer("GET", "/users/" + UUID.randomUUID(), staff, "").statusCode())
                .isEqualTo(404);
        var available = JsonMapper.shared()
                .readTree(administer("GET", mappings + "/available", staff, "").body());
        assertThat(available).hasSize(2);

        var role = "[{\"id\":\"fund-manager\",\"name\":\"fund-manager\"}]";
        assertThat(administer("POST", mappings, staff, role).statusCode()).isEqualTo(204);
        assertThat(administer("GET", mappings, staff, "").body()).contains("fund-manager");
        assertThat(LocalBrowser.claims(browser.get("/local/tokens/ines.vasseur").body())
                        .path("roles")
                        .toString())
                .isEqualTo("[\"fund-manager\"]");
        assertThat(administer("DELETE", mappings, staff, role).statusCode()).isEqualTo(204);
        assertThat(LocalBrowser.claims(browser.get("/local/tokens/ines.vasseur").body())
                        .path("roles")
                        .toString())
                .isEqualTo("[]");

        assertThat(administer("POST", user + "/logout", staff, "").statusCode()).isEqualTo(204);
        var refreshed = browser.refresh(before);
        assertThat(refreshed.statusCode()).isEqualTo(400);
        assertThat(refreshed.body()).contains("invalid_grant");
    }

    private String staffToken() throws Exception {
        var answer = browser.askForTokens("platform-staff", Map.of("grant_type", "client_credentials"));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> administer(String method, String path, String token, String body) throws Exception {
        return browser.send(HttpRequest.newBuilder(browser.page(AdminController.PATH + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
