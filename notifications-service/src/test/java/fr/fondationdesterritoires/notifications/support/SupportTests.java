package fr.fondationdesterritoires.notifications.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NotificationsTest
class SupportTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Story story = new Story();
    private final TestPerson admin = TestTokens.person("Paule Admin", StaffRole.FOUNDATION_ADMIN);

    @Autowired
    private TestEvents events;

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        events.deliver(story.known(admin), 1);
    }

    @Test
    void an_administrator_sees_what_became_of_a_mail_and_not_a_word_of_it() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.partnerOrganisation(), 1);
        events.deliver(story.submission(), 2);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode message = seen(story.awa).at("/messages/0");
            assertThat(message.path("kind").asString("")).isEqualTo("SUBMISSION_RECEIPT");
            assertThat(message.at("/mail/state").asString("")).isEqualTo("SENT");
            assertThat(message.at("/mail/attempts").asInt(0)).isEqualTo(1);
        });
        JsonNode seen = seen(story.awa);
        assertThat(seen.path("reachable").asBoolean()).isTrue();
        assertThat(seen.path("unread").asLong()).isEqualTo(1);
        assertThat(seen.toString()).doesNotContain(story.title, story.number, story.awa.email());
    }

    @Test
    void what_waits_to_be_told_is_shown_with_its_reason() {
        events.deliver(story.invitation(story.partner.id()), 1);
        events.deliver(story.submission(), 2);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode notice = seen(story.awa).at("/notices/0");
            assertThat(notice.path("occurrence").asString("")).isEqualTo("PROJECT_SUBMITTED");
            assertThat(notice.path("trouble").asString("")).isEqualTo("INCOMPLETE");
        });
        assertThat(seen(story.partner).path("reachable").asBoolean()).isFalse();
    }

    @Test
    void nobody_is_shown_of_whom_nothing_is_known() {
        client.get()
                .uri("/api/support/mails/" + story.awa.id())
                .headers(admin::signIn)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("person-not-found");
    }

    @Test
    void every_look_leaves_a_trace_and_nobody_else_looks() {
        events.deliver(story.known(story.awa), 1);
        var _ = seen(story.awa);
        JsonNode look = read(admin, "/api/support/mails/lookups").at("/items/0");
        assertThat(look.path("personId").asString()).isEqualTo(story.awa.id().toString());
        assertThat(look.path("lookedByName").asString()).isEqualTo("Paule Admin");

        TestPerson manager = TestTokens.person("Gaëlle", StaffRole.FUND_MANAGER);
        for (TestPerson other : List.of(manager, story.awa)) {
            for (String path : List.of("/api/support/mails/" + story.awa.id(), "/api/support/mails/lookups")) {
                client.get()
                        .uri(path)
                        .headers(other::signIn)
                        .exchange()
                        .expectStatus()
                        .isForbidden()
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo("foundation-admin-required");
            }
        }
    }

    private JsonNode seen(TestPerson person) {
        return read(admin, "/api/support/mails/" + person.id());
    }

    private JsonNode read(TestPerson by, String path) {
        return JSON.readTree(client.get()
                .uri(path)
                .headers(by::signIn)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
