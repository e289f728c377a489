package fr.fondationdesterritoires.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.Release;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The last release's data and events, under the code of the next. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@AutoConfigureWebTestClient
@RealParts(broker = false, released = true)
class UpgradeTests {

    @Test
    void the_directory_shows_who_was_recognised_before(@Autowired WebTestClient client) {
        client.get()
                .uri("/api/catalysts?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isNotEmpty();
    }

    @Test
    void what_was_read_before_takes_no_second_effect(@Autowired TestEvents events) {
        assertThat(events.deliverAgain(Release.last().events())).isZero();
    }
}
