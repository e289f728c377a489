package fr.fondationdesterritoires.projects;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.Release;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The last release's data and events, under the code of the next. */
@SpringBootTest(classes = ProjectsServiceApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
@RealParts(broker = false, released = true)
class UpgradeTests {

    @Test
    void the_catalogue_shows_what_was_supported_before(@Autowired WebTestClient client) {
        client.get()
                .uri("/api/catalogue")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isNotEmpty();
    }

    @Test
    void what_was_read_before_takes_no_second_effect(@Autowired TestEvents events) {
        assertThat(events.deliverAgain(Release.last().events())).isZero();
    }
}
