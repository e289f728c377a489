package fr.fondationdesterritoires.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.RunningGateway;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutIdentityProviderTests extends RunningGateway {

    @Override
    protected List<String> properties() {
        return List.of("spring.security.oauth2.client.provider.platform.issuer-uri=" + NOWHERE);
    }

    @Test
    void the_gateway_starts_and_serves_the_public_pages() {
        assertThat(browser().get("/").statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/catalogue").statusCode()).isEqualTo(200);
        assertThat(browser().get("/api/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void signing_in_says_that_it_is_not_possible_right_now() {
        var page = browser().get("/oauth2/authorization/platform", "Accept", "text/html", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<html lang=\"en\">", "Signing in is not possible right now");
    }

    @Test
    void a_bearer_is_told_so_too_rather_than_called_a_forger() {
        String token = identity().token("7b0e3c52-1df4-4a8e-9f0e-3a9f7f2f1c11", claims -> {});

        var answer = browser().get("/api/catalogue", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"identity-unavailable\"");
    }
}
