package fr.fondationdesterritoires.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.Release;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The last release's data and events, under the code of the next. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@RealParts(broker = false, released = true)
@ContextConfiguration(initializers = LocalMailServer.Address.class)
class UpgradeTests {

    @Test
    void every_message_kept_before_is_still_worded(@Autowired DatabaseClient database, @LocalServerPort int port) {
        TestPerson reader = mostWrittenTo(database);
        WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri("/api/notifications?limit=100")
                .headers(reader::signIn)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items")
                .isNotEmpty();
    }

    private static TestPerson mostWrittenTo(DatabaseClient database) {
        UUID id = database.sql(
                        "select person_id from message group by person_id order by count(distinct kind) desc limit 1")
                .mapValue(UUID.class)
                .one()
                .block(Duration.ofSeconds(10));
        return TestTokens.person("Une lectrice").withId(Objects.requireNonNull(id));
    }

    @Test
    void what_was_read_before_takes_no_second_effect(@Autowired TestEvents events) {
        assertThat(events.deliverAgain(Release.last().events())).isZero();
    }
}
