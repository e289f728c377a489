package fr.fondationdesterritoires.territories.catalysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.territories.CatalystRecognised;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.territories.RunningService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class CatalystControllerTests extends RunningService {

    private static final Map<String, Object> PROFILE = Map.of(
            "territories", List.of("department-43"), "sdgs", List.of(3, 8), "roles", List.of("PLACE"), "capacity", 5);

    @Test
    void a_recognised_catalyst_is_in_the_directory_without_a_word_on_the_person() {
        Recognised ines = recognise(Catalyst.named("Inès Garnier"));
        String directory = client.get()
                .uri("/api/catalysts")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(directory)
                .contains("Inès Garnier", "Loire", "\"accepting\":true")
                .doesNotContain(ines.person().id().toString(), "@", "personId", "capacity");
        assertThat(events.published(CatalystRecognised.class))
                .singleElement()
                .satisfies(event -> assertThat(event.number()).isEqualTo(1));
    }

    @Test
    void a_catalyst_is_called_what_the_person_is_called_once_known_and_by_number_alone_before_and_after() {
        TestPerson ines = TestTokens.person("Inès Garnier");
        post(admin, "/api/catalysts", recognition(ines.id()))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo(1)
                .jsonPath("$.name")
                .doesNotExist();
        assertThat(namesAndNumbers()).containsExactly("null 1");

        known(ines);
        assertThat(namesAndNumbers()).containsExactly("Inès Garnier 1");
        get(ines, "/api/catalysts/me").expectBody().jsonPath("$.name").isEqualTo("Inès Garnier");

        events.deliverErasure(Topics.PEOPLE, ines.id().toString());
        assertThat(namesAndNumbers()).containsExactly("null 1");
    }

    @Test
    void the_directory_is_searched_by_territory_and_goal() {
        exists(Catalyst.named("Loire entière").covering("department-42").on(3));
        exists(Catalyst.named("Saint-Étienne").covering("commune-42218").on(11));
        exists(Catalyst.named("Gironde").covering("department-33").on(3));
        exists(Catalyst.named("Partout").covering("country-FR").on(4));
        assertThat(names("?territory=commune-42218")).containsExactly("Loire entière", "Saint-Étienne", "Partout");
        assertThat(names("?territory=region-84")).containsExactly("Loire entière", "Saint-Étienne", "Partout");
        assertThat(names("?territory=commune-42187")).containsExactly("Loire entière", "Partout");
        assertThat(names("?territory=country-FR")).hasSize(4);
        assertThat(names("?sdg=3")).containsExactly("Loire entière", "Gironde");
        assertThat(names("?sdg=3&territory=department-33")).containsExactly("Gironde");
    }

    @Test
    void the_directory_is_read_page_by_page() {
        for (int at = 1; at <= 5; at++) {
            exists(Catalyst.named("Catalyseur " + at));
        }
        Map<?, ?> first = page("?limit=3");
        assertThat(first.get("items")).asInstanceOf(LIST).hasSize(3);
        Map<?, ?> second = page("?limit=3&cursor=" + first.get("next"));
        assertThat(second.get("items")).asInstanceOf(LIST).hasSize(2);
        assertThat(second.get("next")).isNull();
    }

    @Test
    void a_person_is_recognised_once() {
        TestPerson ines = TestTokens.person("Inès Garnier");
        exists(Catalyst.named("Inès Garnier"), ines);
        refused(post(admin, "/api/catalysts", recognition(ines.id())), 409, "catalyst-already-recognised");
        assertThat(events.published(CatalystRecognised.class)).hasSize(1);
    }

    @Test
    void only_the_foundation_recognises() {
        Map<String, Object> body = recognition(UUID.randomUUID());
        refused(post(manager, "/api/catalysts", body), 403, "foundation-admin-required");
        refused(post(stranger, "/api/catalysts", body), 403, "foundation-admin-required");
        refused(client.post().uri("/api/catalysts").bodyValue(body).exchange(), 401, "sign-in-required");
    }

    @Test
    void a_catalyst_changes_its_own_profile() {
        Recognised ines = recognise(Catalyst.named("Inès Garnier"));
        get(ines.person(), "/api/catalysts/me")
                .expectHeader()
                .value("ETag", tag -> assertThat(tag).startsWith("\"1-"))
                .expectBody()
                .jsonPath("$.capacity")
                .isEqualTo(2)
                .jsonPath("$.taken")
                .isEqualTo(0);
        change(ines.person(), "\"1\"", PROFILE)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("ETag", tag -> assertThat(tag).startsWith("\"2-"))
                .expectBody()
                .jsonPath("$.territories[0].name")
                .isEqualTo("Haute-Loire")
                .jsonPath("$.capacity")
                .isEqualTo(5);
        assertThat(events.published(CatalystRecognised.class))
                .extracting(CatalystRecognised::capacity)
                .containsExactly(2, 5);
    }

    @Test
    void a_profile_kept_by_the_reader_is_not_taken_for_one_with_another_name() {
        Recognised ines = recognise(Catalyst.named("Inès Garnier"));
        String tag = Objects.requireNonNull(get(ines.person(), "/api/catalysts/me")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());
        assertThat(rereadIfNot(tag, ines)).isEqualTo(304);
        deliver(new PersonChanged(ines.person().id(), ines.person().email(), "Inès Vidal", "fr", List.of()));
        assertThat(rereadIfNot(tag, ines)).isEqualTo(200);
    }

    private int rereadIfNot(String tag, Recognised catalyst) {
        return client.get()
                .uri("/api/catalysts/me")
                .headers(catalyst.person()::signIn)
                .header("If-None-Match", tag)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    @Test
    void a_stale_edit_is_refused_and_told_what_is_there_now() {
        Recognised ines = recognise(Catalyst.named("Inès Garnier"));
        change(ines.person(), "\"1\"", PROFILE).expectStatus().isOk();
        change(ines.person(), "\"1\"", PROFILE)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("stale-edit")
                .jsonPath("$.current.version")
                .isEqualTo(2)
                .jsonPath("$.current.capacity")
                .isEqualTo(5);
        assertThat(events.published(CatalystRecognised.class)).hasSize(2);
    }

    @Test
    void an_edit_says_from_which_version() {
        Recognised ines = recognise(Catalyst.named("Inès Garnier"));
        refused(put(ines.person(), "/api/catalysts/me", PROFILE), 428, "if-match-required");
        refused(change(ines.person(), "yesterday", PROFILE), 400, "if-match-invalid");
    }

    @Test
    void one_who_is_no_catalyst_has_no_profile() {
        refused(get(stranger, "/api/catalysts/me"), 404, "catalyst-not-found");
        refused(change(stranger, "\"1\"", PROFILE), 404, "catalyst-not-found");
        refused(client.get().uri("/api/catalysts/me").exchange(), 401, "sign-in-required");
    }

    @Test
    void bad_input_is_refused_in_words() {
        Recognised ines = recognise(Catalyst.named("Inès Garnier"));
        post(admin, "/api/catalysts", Map.of())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("catalyst-invalid")
                .jsonPath("$.faults.length()")
                .isEqualTo(5)
                .jsonPath("$.faults[0].message")
                .isNotEmpty();
        refused(post(admin, "/api/catalysts", Map.of("personId", "somebody")), 400, "body-unreadable");
        refused(change(ines.person(), "\"1\"", Map.of("roles", List.of("WIZARD"))), 400, "body-unreadable");
        refused(
                change(ines.person(), "\"1\"", Map.of("territories", List.of("commune-99999"))),
                422,
                "catalyst-invalid");
        refused(client.get().uri("/api/catalysts/nobody").exchange(), 400, "parameter-invalid");
        refused(client.get().uri("/api/catalysts/" + UUID.randomUUID()).exchange(), 404, "catalyst-not-found");
        refused(client.get().uri("/api/catalysts?territory=nowhere").exchange(), 400, "catalyst-filter-invalid");
        refused(client.get().uri("/api/catalysts?sdg=18").exchange(), 400, "catalyst-filter-invalid");
        refused(client.get().uri("/api/catalysts?sdg=peace").exchange(), 400, "parameter-invalid");
        refused(client.get().uri("/api/catalysts?cursor=zzz").exchange(), 400, "cursor-invalid");
    }

    private static Map<String, Object> recognition(UUID person) {
        return Map.of(
                "personId",
                person,
                "territories",
                List.of("department-42"),
                "sdgs",
                List.of(3),
                "roles",
                List.of("PLACE"),
                "capacity",
                2);
    }

    private WebTestClient.ResponseSpec change(TestPerson person, String ifMatch, Object body) {
        return client.put()
                .uri("/api/catalysts/me")
                .headers(person::signIn)
                .header("If-Match", ifMatch)
                .bodyValue(body)
                .exchange();
    }

    private List<String> namesAndNumbers() {
        return items(page("")).stream()
                .map(Map.class::cast)
                .map(item -> item.get("name") + " " + item.get("number"))
                .toList();
    }

    private List<String> names(String query) {
        return items(page(query)).stream()
                .map(item -> String.valueOf(((Map<?, ?>) item).get("name")))
                .toList();
    }

    private Map<?, ?> page(String query) {
        Map<?, ?> body = client.get()
                .uri("/api/catalysts" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(body);
    }

    private static List<?> items(Map<?, ?> page) {
        return (List<?>) Objects.requireNonNull(page.get("items"));
    }
}
