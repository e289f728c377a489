package fr.fondationdesterritoires.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionLifeTests extends RunningGateway {

    @Override
    protected List<String> properties() {
        return List.of("gateway.sign-in.longest=4s", "gateway.sign-in.refresh-ahead=1s");
    }

    @Test
    void a_session_ends_at_its_longest_however_much_it_is_used() throws Exception {
        Browser browser = browser();
        browser.signIn(UUID.randomUUID().toString(), "/");
        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":true");

        for (int second = 0; second < 5; second++) {
            Thread.sleep(1000);
            browser.get("/api/session");
        }

        assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
        assertThat(browser.act("POST", "/api/projects/late", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_whose_refresh_the_provider_refuses_is_over() throws Exception {
        identity().givesTokensFor(Duration.ofSeconds(2));
        identity().refusesRefreshes(true);
        try {
            Browser browser = browser();
            browser.signIn(UUID.randomUUID().toString(), "/");
            Thread.sleep(1500);

            var answer = browser.get("/api/projects/over");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"session-expired\"", "Connectez-vous à nouveau");
            assertThat(browser.get("/api/session").body()).contains("\"signedIn\":false");
        } finally {
            identity().refusesRefreshes(false);
            identity().givesTokensFor(Duration.ofMinutes(10));
        }
    }
}
