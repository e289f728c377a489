package fr.fondationdesterritoires.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.gateway.Browser;
import fr.fondationdesterritoires.gateway.RunningGateway;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehindTlsTests extends RunningGateway {

    @Override
    protected List<String> properties() {
        return List.of("gateway.edge.trusted-proxies=127\\.0\\.0\\.1");
    }

    @Test
    void behind_an_ingress_with_tls_browsers_are_told_to_keep_to_it() {
        var answer = browser().get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "territoires.example");

        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000", "includeSubDomains");
    }

    @Test
    void the_identity_provider_sends_people_back_to_the_address_they_know() {
        Browser browser = browser();

        var provider = browser.get(
                "/oauth2/authorization/platform",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Host",
                "territoires.example");

        assertThat(provider.headers().firstValue("Location").orElseThrow())
                .contains("redirect_uri=https://territoires.example/login/oauth2/code/platform");
    }
}
