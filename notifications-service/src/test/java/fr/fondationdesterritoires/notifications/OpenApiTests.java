package fr.fondationdesterritoires.notifications;

import fr.fondationdesterritoires.platform.testing.OpenApiSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@NotificationsTest
class OpenApiTests {

    @LocalServerPort
    private int port;

    @Test
    void the_interface_is_the_committed_one() {
        OpenApiSnapshot.check(
                WebTestClient.bindToServer().baseUrl("http://localhost:" + port).build(), "notifications");
    }
}
