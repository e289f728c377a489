package fr.fondationdesterritoires.notifications.messages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.notifications.NotificationsTest;
import fr.fondationdesterritoires.notifications.messages.Messages.Kept;
import fr.fondationdesterritoires.notifications.messages.Messages.NewMessage;
import fr.fondationdesterritoires.notifications.messages.domain.Facts;
import fr.fondationdesterritoires.notifications.messages.domain.MessageKind;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@NotificationsTest
class InboxTests {

    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson nadia = TestTokens.person("Nadia Roy");
    private final TestPerson other = TestTokens.person("Louis Martin");

    @Autowired
    private Messages messages;

    @Autowired
    private TestEvents events;

    @Autowired
    private TransactionalOperator transaction;

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @Test
    void the_newest_message_comes_first_in_the_language_asked_for() {
        keep(awa, MessageKind.CATALYST_DECLINED, "Premier");
        keep(awa, MessageKind.CATALYST_ACCEPTED, "Second");

        client.get()
                .uri("/api/notifications")
                .headers(awa::signIn)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].kind")
                .isEqualTo("CATALYST_ACCEPTED")
                .jsonPath("$.items[0].subject")
                .isEqualTo("Un catalyseur territorial accompagne votre projet")
                .jsonPath("$.items[0].link")
                .isEqualTo("/projects/1")
                .jsonPath("$.items[0].readAt")
                .doesNotExist()
                .jsonPath("$.items[1].text")
                .value(String.class, text -> assertThat(text).contains("«\u00a0Premier\u00a0»"));
        client.get()
                .uri("/api/notifications")
                .headers(awa::signIn)
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].subject")
                .isEqualTo("A territorial catalyst accompanies your project");
    }

    @Test
    void a_message_names_the_people_it_speaks_of_while_they_are_known() {
        keep(awa, MessageKind.CATALYST_ACCEPTED, "Une cuisine");
        assertThat(subject()).isEqualTo("Un catalyseur territorial accompagne votre projet");

        events.deliver(new PersonChanged(nadia.id(), nadia.email(), nadia.name(), "fr", List.of()), 1);
        assertThat(subject()).isEqualTo("Nadia Roy accompagne votre projet");
        StepVerifier.create(stream("0").filter(event -> event.data() != null))
                .assertNext(
                        event -> assertThat(data(event)).containsEntry("subject", "Nadia Roy accompagne votre projet"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));

        events.deliverErasure(Topics.PEOPLE, nadia.id().toString());
        assertThat(subject()).isEqualTo("Un catalyseur territorial accompagne votre projet");
    }

    private String subject() {
        Map<?, ?> first = (Map<?, ?>) ((List<?>) Objects.requireNonNull(page("").get("items"))).getFirst();
        return String.valueOf(first.get("subject"));
    }

    @Test
    void a_long_inbox_comes_page_by_page_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            keep(awa, MessageKind.CATALYST_DECLINED, "Numéro " + i);
        }

        Map<?, ?> first = page("?limit=3");
        Map<?, ?> second = page("?limit=3&cursor=" + first.get("next"));

        assertThat(texts(first)).hasSize(3);
        assertThat(texts(second)).hasSize(2).doesNotContainAnyElementsOf(texts(first));
        assertThat(second.get("next")).isNull();
    }

    @Test
    void reading_lowers_the_count_and_reading_all_empties_it() {
        UUID one = kept(awa, MessageKind.CATALYST_DECLINED, "Un");
        keep(awa, MessageKind.CATALYST_DECLINED, "Deux");
        keep(awa, MessageKind.CATALYST_DECLINED, "Trois");
        assertThat(unread()).isEqualTo(3);

        post("/api/notifications/" + one + "/read", awa).expectStatus().isNoContent();
        post("/api/notifications/" + one + "/read", awa).expectStatus().isNoContent();
        assertThat(unread()).isEqualTo(2);

        post("/api/notifications/read-all", awa).expectStatus().isNoContent();
        assertThat(unread()).isZero();
    }

    @Test
    void anothers_message_answers_as_one_that_does_not_exist() {
        UUID message = kept(awa, MessageKind.CATALYST_DECLINED, "À Awa seule");

        for (UUID id : List.of(message, UUID.randomUUID())) {
            post("/api/notifications/" + id + "/read", other)
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("message-not-found")
                    .jsonPath("$.detail")
                    .isEqualTo("Ce message n'existe pas.");
        }
        assertThat(texts(pageOf(other, ""))).isEmpty();
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void nobody_reads_anything_without_signing_in() {
        for (String path : List.of("", "/unread-count", "/stream", "/preferences")) {
            client.get()
                    .uri("/api/notifications" + path)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("sign-in-required");
        }
    }

    @Test
    void bad_input_is_refused_in_words() {
        client.get()
                .uri("/api/notifications?cursor=%F0%9F%92%A5")
                .headers(awa::signIn)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("cursor-invalid");
        post("/api/notifications/not-an-id/read", awa).expectStatus().is4xxClientError();
        client.put()
                .uri("/api/notifications/preferences")
                .headers(awa::signIn)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"mailsOfProgress\":\"perhaps\"}")
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @Test
    void the_same_event_is_told_to_the_same_person_once() {
        NewMessage message = message(awa, MessageKind.SUBMISSION_RECEIPT, "Une fois");

        assertThat(keep(message)).hasSize(1);
        assertThat(keep(message)).isEmpty();
        assertThat(texts(pageOf(awa, ""))).hasSize(1);
    }

    @Test
    void a_listener_hears_of_a_new_message_and_whoever_comes_back_misses_none() {
        Flux<ServerSentEvent<Map<String, Object>>> live = stream(null).filter(event -> event.data() != null);
        StepVerifier.create(live)
                .thenAwait(Duration.ofSeconds(2))
                .then(() -> announce(message(other, MessageKind.CATALYST_DECLINED, "Pour un autre")))
                .then(() -> announce(message(awa, MessageKind.CATALYST_DECLINED, "En direct")))
                .assertNext(event -> {
                    assertThat(event.event()).isEqualTo("message");
                    assertThat(String.valueOf(data(event).get("text"))).contains("En direct");
                    lastSeen = event.id();
                })
                .thenCancel()
                .verify(Duration.ofSeconds(14));

        announce(message(awa, MessageKind.CATALYST_DECLINED, "Pendant l'absence"));

        StepVerifier.create(stream(lastSeen).filter(event -> event.data() != null))
                .assertNext(event ->
                        assertThat(String.valueOf(data(event).get("text"))).contains("Pendant l'absence"))
                .thenCancel()
                .verify(Duration.ofSeconds(10));
    }

    @Test
    void a_stream_says_at_once_that_it_is_there() {
        StepVerifier.create(stream(null))
                .assertNext(event -> assertThat(event.comment()).isNotNull())
                .thenCancel()
                .verify(Duration.ofSeconds(5));
    }

    @Test
    void a_person_who_is_erased_takes_their_messages_along() {
        keep(awa, MessageKind.CATALYST_DECLINED, "À oublier");
        keep(other, MessageKind.CATALYST_DECLINED, "À garder");

        events.deliverErasure(Topics.PEOPLE, awa.id().toString());

        assertThat(texts(pageOf(awa, ""))).isEmpty();
        assertThat(texts(pageOf(other, ""))).hasSize(1);
    }

    private @Nullable String lastSeen;

    private Flux<ServerSentEvent<Map<String, Object>>> stream(@Nullable String lastEventId) {
        return WebClient.create("http://localhost:" + port)
                .get()
                .uri("/api/notifications/stream")
                .headers(awa::signIn)
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .retrieve()
                .bodyToFlux(new ParameterizedTypeReference<>() {});
    }

    private static Map<String, Object> data(ServerSentEvent<Map<String, Object>> event) {
        return Objects.requireNonNull(event.data());
    }

    private void keep(TestPerson person, MessageKind kind, String title) {
        assertThat(keep(message(person, kind, title))).hasSize(1);
    }

    private UUID kept(TestPerson person, MessageKind kind, String title) {
        return keep(message(person, kind, title)).getFirst().messageId();
    }

    private List<Kept> keep(NewMessage message) {
        return Objects.requireNonNull(messages.keep(List.of(message))
                .collectList()
                .as(transaction::transactional)
                .block(Duration.ofSeconds(10)));
    }

    private void announce(NewMessage message) {
        messages.announce(keep(message)).block(Duration.ofSeconds(10));
    }

    private NewMessage message(TestPerson person, MessageKind kind, String title) {
        return new NewMessage(
                UUID.randomUUID(),
                person.id(),
                kind,
                null,
                "/projects/1",
                Facts.NONE.text("title", title).person("catalyst", nadia.id()),
                Instant.parse("2026-11-22T11:00:00Z"));
    }

    private WebTestClient.ResponseSpec post(String uri, TestPerson person) {
        return client.post().uri(uri).headers(person::signIn).exchange();
    }

    private int unread() {
        Map<?, ?> body = client.get()
                .uri("/api/notifications/unread-count")
                .headers(awa::signIn)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return (int) Objects.requireNonNull(Objects.requireNonNull(body).get("count"));
    }

    private Map<?, ?> page(String query) {
        return pageOf(awa, query);
    }

    private Map<?, ?> pageOf(TestPerson person, String query) {
        return Objects.requireNonNull(client.get()
                .uri("/api/notifications" + query)
                .headers(person::signIn)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> texts(Map<?, ?> page) {
        return ((List<?>) Objects.requireNonNull(page.get("items")))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("text")))
                        .toList();
    }
}
