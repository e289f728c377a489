package fr.fondationdesterritoires.notifications.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.contracts.notifications.MessageBounced;
import fr.fondationdesterritoires.contracts.notifications.MessageDelivered;
import fr.fondationdesterritoires.notifications.LocalMailServer;
import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.Story;
import fr.fondationdesterritoires.platform.restore.SnapshotSource;
import fr.fondationdesterritoires.platform.testing.CountedFigures;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.testing.ToldAgain;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

@NotificationsTest
class DeliveryTests {

    private final Story story = new Story();
    private final TestPerson guest = TestTokens.person("Louis Martin");

    @Autowired
    private TestEvents events;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private DeliveryStore deliveries;

    @LocalServerPort
    private int port;

    @AfterEach
    void letTheMailServerComeBack() {
        LocalMailServer.comeBack();
    }

    @Test
    void a_mail_has_a_text_an_html_twin_and_says_who_wrote_it_by_itself() throws Exception {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);

        MimeMessage mail = theMail();
        assertThat(mail.getFrom()[0].toString()).contains("Fondation des Territoires");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(mail.getMessageID()).isEqualTo("<" + messageId() + "@fondation-des-territoires.example>");
        assertThat(new String(mail.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .contains("multipart/alternative", "text/plain", "text/html");
    }

    @Test
    void a_mail_that_was_taken_shows_as_sent_and_is_published_once() {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);

        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));
        UUID message = messageId();
        assertThat(events.published(MessageDelivered.class))
                .filteredOn(event -> event.messageId().equals(message))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.projectId()).isEqualTo(story.projectId);
                    assertThat(event.kind()).isEqualTo("PARTNER_INVITATION");
                });
    }

    @Test
    void after_a_restore_a_mail_that_left_does_not_count_as_lost(
            @Autowired ObjectProvider<SnapshotSource> sources,
            @Autowired TransactionalOperator transactions,
            @Autowired JsonMapper json) {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));

        assertThat(new ToldAgain(sources.orderedStream().toList(), database, transactions, json)
                        .compare(Set.of())
                        .complaints())
                .noneMatch(complaint -> complaint.startsWith("notifications.message-delivered"));
    }

    @Test
    void an_event_that_comes_twice_gives_one_mail() {
        UUID event = UUID.randomUUID();
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1, event);
        events.deliver(story.invitation(guest.id()), 1, event);

        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));
        await().during(Duration.ofMillis(700))
                .untilAsserted(
                        () -> assertThat(LocalMailServer.mailsTo(guest.email())).hasSize(1));
    }

    @Test
    void while_the_mail_server_is_down_mails_wait_and_show_as_waiting() {
        LocalMailServer.goAway();
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);

        await().untilAsserted(() -> assertThat(attempts()).isGreaterThan(1));
        assertThat(shownState()).isEqualTo("WAITING");

        LocalMailServer.comeBack();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));
        assertThat(LocalMailServer.mailsTo(guest.email())).hasSize(1);
    }

    @Test
    void a_mail_left_in_doubt_by_a_crash_is_sent_again_under_the_same_id() throws Exception {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));

        // As it is found after a crash between the server's acceptance and our commit.
        run("update delivery set state = 'SENDING', due_at = now() where message_id = '" + messageId() + "'");

        await().untilAsserted(
                        () -> assertThat(LocalMailServer.mailsTo(guest.email())).hasSize(2));
        assertThat(LocalMailServer.mailsTo(guest.email()).get(1).getMessageID())
                .isEqualTo(LocalMailServer.mailsTo(guest.email()).get(0).getMessageID());
    }

    @Test
    void what_an_instance_notes_after_its_lease_counts_for_nothing() {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));
        Delivery first = new Delivery(messageId(), Instant.now(), attempts(), null);

        // Another has taken it since.
        run("update delivery set state = 'SENDING', attempts = attempts + 1, due_at = now() + interval '30 seconds'"
                + " where message_id = '" + messageId() + "'");

        assertThat(deliveries.sent(first).block()).isFalse();
        assertThat(deliveries.failed(first, Trouble.of("refused")).block()).isFalse();
        assertThat(deliveries
                        .waitUntil(first, Instant.now(), Trouble.of("server-unavailable"))
                        .block())
                .isFalse();
        assertThat(shownState()).isEqualTo("WAITING");
    }

    @Test
    void a_mail_whose_sender_may_still_live_is_left_alone() {
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("SENT"));

        run("update delivery set state = 'SENDING', due_at = now() + interval '30 seconds' where message_id = '"
                + messageId() + "'");

        await().during(Duration.ofSeconds(1))
                .untilAsserted(
                        () -> assertThat(LocalMailServer.mailsTo(guest.email())).hasSize(1));
        assertThat(shownState()).isEqualTo("WAITING");
    }

    @Test
    void a_message_that_cannot_be_written_leaves_the_others_alone() {
        LocalMailServer.goAway();
        List<TestPerson> others = IntStream.range(0, 5)
                .mapToObj(number -> TestTokens.person("Louis Martin"))
                .toList();
        Stream.concat(Stream.of(guest), others.stream()).forEach(person -> {
            events.deliver(story.known(person), 1);
            events.deliver(story.invitation(person.id()), 1);
        });
        await().untilAsserted(() -> assertThat(attempts()).isPositive());
        run("update message set kind = 'OF_ANOTHER_TIME' where person_id = '" + guest.id() + "'");
        try {
            dueAtOnce();
            LocalMailServer.comeBack();

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(others)
                            .allSatisfy(
                                    person -> assertThat(shownStateOf(person)).isEqualTo("SENT")));
            assertThat(others)
                    .allSatisfy(person ->
                            assertThat(LocalMailServer.mailsTo(person.email())).hasSize(1));
            await().untilAsserted(() -> assertThat(trouble()).isEqualTo("unreadable"));
        } finally {
            run("delete from message where person_id = '" + guest.id() + "'");
        }
    }

    @Test
    void a_message_that_can_never_be_written_is_given_up_in_the_end() {
        LocalMailServer.goAway();
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(attempts()).isPositive());
        try {
            run("update message set kind = 'OF_ANOTHER_TIME' where person_id = '" + guest.id() + "'");
            run("update delivery set created_at = created_at - interval '6 days' where message_id = '" + messageId()
                    + "'");

            await().untilAsserted(() -> assertThat(
                            one("select state from delivery where message_id = '" + messageId() + "'", String.class))
                    .isEqualTo("FAILED"));
        } finally {
            run("delete from message where person_id = '" + guest.id() + "'");
        }
    }

    @Test
    void an_address_that_is_none_has_failed_and_is_told_so() {
        events.deliver(story.known(guest.withEmail("nobody at nowhere")), 1);
        events.deliver(story.invitation(guest.id()), 1);

        await().untilAsserted(() -> assertThat(shownState()).isEqualTo("FAILED"));
        UUID message = messageId();
        assertThat(events.published(MessageBounced.class))
                .filteredOn(event -> event.messageId().equals(message))
                .hasSize(1);
    }

    @Test
    void the_runbooks_query_names_the_domain_that_refuses_and_its_code() throws IOException {
        TestPerson refused = guest.withEmail("louis@refuse-tout.example");
        LocalMailServer.goAway();
        try (AnsweringServer _ = new AnsweringServer(LocalMailServer.port(), "RCPT", "550 no such mailbox")) {
            events.deliver(story.known(refused), 1);
            events.deliver(story.invitation(guest.id()), 1);
            await().untilAsserted(() -> assertThat(shownState()).isEqualTo("FAILED"));
        }

        assertThat(rows(queryOf("MailsFail")))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("domain", "refuse-tout.example")
                        .containsEntry("trouble", "refused")
                        .containsEntry("reply_code", 550));
    }

    @Test
    void that_no_mail_leaves_is_measured_once_two_people_wait(@Autowired ApplicationContext service) {
        run("delete from delivery where state in ('WAITING', 'SENDING')");
        LocalMailServer.goAway();
        events.deliver(story.known(guest), 1);
        events.deliver(story.invitation(guest.id()), 1);
        await().untilAsserted(() -> assertThat(attempts()).isPositive());
        assertThat(stopped(service)).isZero();
        assertThat(rows(queryOf("MailsWait")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("trouble", "server-unavailable"));

        TestPerson another = TestTokens.person("Louise Martin");
        events.deliver(story.known(another), 1);
        events.deliver(story.invitation(another.id()), 1);
        await().untilAsserted(() -> assertThat(stopped(service)).isPositive());

        LocalMailServer.comeBack();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(stopped(service)).isZero());
    }

    private static double stopped(ApplicationContext service) {
        return CountedFigures.of(service)
                .getOrDefault("mails.stopped", Map.of())
                .getOrDefault("", -1.0);
    }

    /** What a runbook tells an operator to ask. */
    private static String queryOf(String runbook) {
        Path page = Path.of("..", "docs", "operations", "runbooks", runbook + ".md");
        try {
            return Files.readString(page).split("```(?:sql\n)?", -1)[1];
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private List<Map<String, Object>> rows(String query) {
        return Objects.requireNonNull(
                database.sql(query).fetch().all().collectList().block(Duration.ofSeconds(10)));
    }

    @Test
    void who_wants_no_mails_of_progress_gets_those_messages_in_the_portal_alone() {
        Map<?, ?> before = preferences(HttpMethod.GET, null, null);
        assertThat(before.get("mailsOfProgress")).isEqualTo(true);
        choose("{\"mailsOfProgress\":false}", "\"0\"");
        assertThat(preferences(HttpMethod.GET, null, null).get("mailsOfProgress"))
                .isEqualTo(false);

        everybodyKnown();
        events.deliver(story.submission(), 2);

        await().untilAsserted(() -> assertThat(shownStateOf(story.partner)).isEqualTo("none"));
        await().untilAsserted(() ->
                assertThat(LocalMailServer.mailsTo(story.awa.email())).hasSize(1));
        assertThat(LocalMailServer.mailsTo(story.partner.email())).isEmpty();
    }

    @Test
    void a_choice_made_from_an_older_page_is_not_lost_silently() {
        choose("{\"mailsOfProgress\":false}", "\"0\"");

        client().put()
                .uri("/api/notifications/preferences")
                .headers(story.partner::signIn)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"mailsOfProgress\":true}")
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        choose("{\"mailsOfProgress\":true}", "\"1\"");
    }

    private void everybodyKnown() {
        events.deliver(story.known(story.awa), 1);
        events.deliver(story.known(story.partner), 1);
        events.deliver(story.lead(), 1);
        events.deliver(story.partnerOrganisation(story.partner), 1);
        events.deliver(story.alliance(true), 1);
    }

    private MimeMessage theMail() {
        await().untilAsserted(
                        () -> assertThat(LocalMailServer.mailsTo(guest.email())).hasSize(1));
        return LocalMailServer.mailsTo(guest.email()).getFirst();
    }

    private UUID messageId() {
        return one("select message_id from message where person_id = '" + guest.id() + "'", UUID.class);
    }

    /** All that waits is taken together. */
    private void dueAtOnce() {
        run("update delivery set due_at = now() where state = 'WAITING'");
    }

    private String trouble() {
        return one("select coalesce(trouble, '') from delivery where message_id = '" + messageId() + "'", String.class);
    }

    private int attempts() {
        return one(
                "select coalesce(max(attempts), 0) from delivery join message using (message_id) where person_id = '"
                        + guest.id() + "'",
                Integer.class);
    }

    private String shownState() {
        return shownStateOf(guest);
    }

    private String shownStateOf(TestPerson person) {
        Map<?, ?> page = Objects.requireNonNull(client().get()
                .uri("/api/notifications")
                .headers(person::signIn)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
        List<?> items = (List<?>) Objects.requireNonNull(page.get("items"));
        if (items.isEmpty()) {
            return "untold";
        }
        Object mail = ((Map<?, ?>) items.getFirst()).get("mail");
        return mail == null ? "none" : String.valueOf(((Map<?, ?>) mail).get("state"));
    }

    private void choose(String body, String version) {
        assertThat(preferences(HttpMethod.PUT, body, version).get("mailsOfProgress"))
                .isNotNull();
    }

    private Map<?, ?> preferences(HttpMethod method, @Nullable String body, @Nullable String version) {
        WebTestClient.RequestBodySpec request =
                client().method(method).uri("/api/notifications/preferences").headers(story.partner::signIn);
        if (body != null && version != null) {
            request.header("If-Match", version)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body);
        }
        return Objects.requireNonNull(request.exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private void run(String sql) {
        database.sql(sql).then().block(Duration.ofSeconds(10));
    }

    private <T> T one(String sql, Class<T> type) {
        return Objects.requireNonNull(database.sql(sql).mapValue(type).one().block(Duration.ofSeconds(10)));
    }
}
