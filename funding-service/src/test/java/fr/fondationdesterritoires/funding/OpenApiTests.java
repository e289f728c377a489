package fr.fondationdesterritoires.funding;

import fr.fondationdesterritoires.platform.testing.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class OpenApiTests {

    @Test
    void the_committed_openapi_is_what_the_service_answers(@Autowired WebTestClient client) {
        OpenApiSnapshot.check(client, "funding");
    }
}
