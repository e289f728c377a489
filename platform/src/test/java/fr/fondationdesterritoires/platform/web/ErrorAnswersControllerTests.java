package fr.fondationdesterritoires.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.platform.sample.SampleApplication;
import fr.fondationdesterritoires.platform.sample.SampleController;
import fr.fondationdesterritoires.platform.sample.SampleDoors;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WebFluxTest(SampleController.class)
@Import(SampleDoors.class)
@ContextConfiguration(classes = SampleApplication.class)
class ErrorAnswersControllerTests {

    private static final String WHOLE = """
            {"title": "Jardin", "owner": "018f0000-0000-7000-8000-000000000001", "at": "2026-01-01T00:00:00Z",
             "color": "RED", "lines": [{"label": "a", "amountCents": 1}]}""";

    private final WebTestClient client;
    private final TestPerson awa = TestTokens.person("Awa Diop");

    ErrorAnswersControllerTests(@Autowired WebTestClient client) {
        this.client = client;
    }

    private record Answer(int status, JsonNode body, String language) {

        String code() {
            return body.at("/code").asString();
        }

        String fault(int index) {
            return body.at("/faults/" + index + "/field").asString() + " "
                    + body.at("/faults/" + index + "/code").asString();
        }
    }

    private Answer answer(RequestHeadersSpec<?> request) {
        var result = request.headers(awa::signIn)
                .exchange()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .returnResult();
        JsonNode body = new JsonMapper().readTree(Objects.requireNonNull(result.getResponseBody()));
        Answer answer = new Answer(
                result.getStatus().value(),
                body,
                String.valueOf(result.getResponseHeaders().getFirst("Content-Language")));
        assertThat(answer.body().at("/status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body().at("/type").asString()).isEqualTo("about:blank");
        assertThat(answer.body().at("/detail").asString()).isNotBlank();
        assertThat(answer.body().at("/title").asString()).isNotBlank();
        return answer;
    }

    private Answer post(String json) {
        return answer(client.post()
                .uri("/api/things")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json));
    }

    @Test
    void a_whole_body_is_taken() {
        client.post()
                .uri("/api/things")
                .headers(awa::signIn)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(WHOLE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"text\": \"Jardin\"}");
    }

    @Test
    void all_that_is_missing_is_told_at_once() {
        Answer answer = post("{\"lines\": [{\"label\": null}], \"color\": \"RED\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("request-invalid");
        assertThat(answer.body()
                        .at("/faults")
                        .valueStream()
                        .map(fault -> fault.at("/field").asString()))
                .containsExactly("title", "owner", "at", "lines[0].label", "lines[0].amountCents");
        assertThat(answer.body().at("/faults/0/message").asString()).isEqualTo("Ce champ est obligatoire.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"RED\"|\"BLUE\"|color",
                "\"RED\"|7|color",
                "\"RED\"|0|color",
                "\"2026-01-01T00:00:00Z\"|\"yesterday\"|at",
                "\"2026-01-01T00:00:00Z\"|\"+10000-01-01T00:00:00Z\"|at",
                "\"2026-01-01T00:00:00Z\"|\"-0001-01-01T00:00:00Z\"|at",
                "\"2026-01-01T00:00:00Z\"|\"+1000000000-12-31T23:59:59Z\"|at",
                "\"2026-01-01T00:00:00Z\"|1e300|at",
                "\"2026-01-01T00:00:00Z\"|1767225600|at",
                "\"018f0000-0000-7000-8000-000000000001\"|\"no-id\"|owner",
                "\"018f0000-0000-7000-8000-000000000001\"|\"\"|owner",
                "\"018f0000-0000-7000-8000-000000000001\"|\" \"|owner",
                "\"Jardin\"|{}|title",
                "1}|\"much\"}|lines[0].amountCents",
                "1}|1.5}|lines[0].amountCents",
                "1}|\"12\"}|lines[0].amountCents",
                "1}|99999999999999999999}|lines[0].amountCents",
                "[{\"label\"|{}, \"x\": [{\"label\"|lines"
            })
    void a_value_of_the_wrong_type_is_told_by_its_place(String right, String wrong, String field) {
        Answer answer = post(WHOLE.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("body-unreadable");
        assertThat(answer.body().at("/faults/0/field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b", "a\\u007fb", "a\\ud800b", "\\udc00", "\\ud83d"})
    void a_character_that_is_no_text_is_told_by_its_place(String text) {
        Answer answer = post(WHOLE.replace("Jardin", text));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("body-unreadable");
        assertThat(answer.fault(0)).isEqualTo("title character");
        assertThat(answer.body().at("/faults/0/message").asString()).contains("un caractère");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\tb", "a\\r\\nb", "été", "\\ud83c\\udf33", "\\u200d"})
    void every_other_character_is_text(String text) {
        client.post()
                .uri("/api/things")
                .headers(awa::signIn)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(WHOLE.replace("Jardin", text))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void a_path_that_the_firewall_refuses_is_told_in_words() {
        Answer answer = answer(
                client.get().uri(uri -> URI.create(uri.path("/api/things/").build() + "a%2Fb")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "7", "\"x\"", "{\"title\": \"\\ud800\", ", "nonsense"})
    void what_is_no_json_object_is_refused(String json) {
        Answer answer = post(json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn("body-unreadable", "body-missing");
    }

    @Test
    void an_empty_body_is_missing() {
        Answer answer = answer(client.post().uri("/api/things").contentType(MediaType.APPLICATION_JSON));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("body-missing");
    }

    @Test
    void a_text_of_the_wrong_length_is_told_with_its_bounds() {
        Answer answer = post(WHOLE.replace("Jardin", "Jardin partagé de la rue longue"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fault(0)).isEqualTo("title size");
        assertThat(answer.body().at("/faults/0/message").asString())
                .isEqualTo("La longueur doit être comprise entre 1 et 10.");
    }

    @Test
    void another_media_type_is_refused() {
        Answer answer = answer(
                client.post().uri("/api/things").contentType(MediaType.TEXT_XML).bodyValue("<a/>"));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("media-type-unsupported");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() {
        Answer answer = post("{\"title\": \"" + "x".repeat(1_100_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void a_body_that_turns_out_too_large_is_cut_off() {
        Answer answer = answer(client.post()
                .uri("/api/things")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Flux.range(0, 20).map(part -> "x".repeat(100_000)), String.class));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void a_path_may_take_more() {
        byte[] document = new byte[1_500_000];

        client.post()
                .uri("/api/documents")
                .headers(awa::signIn)
                .contentType(MediaType.APPLICATION_PDF)
                .bodyValue(document)
                .exchange()
                .expectStatus()
                .isOk();
        Answer answer = answer(client.post()
                .uri("/api/documents")
                .contentType(MediaType.APPLICATION_PDF)
                .bodyValue(new byte[2_200_000]));
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void an_unknown_path_is_told() {
        Answer answer = answer(client.get().uri("/api/nothing-here"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("path-unknown");
        assertThat(answer.body().at("/instance").asString()).isEqualTo("/api/nothing-here");
    }

    @Test
    void a_method_that_is_not_there_is_told_with_those_that_are() {
        Answer answer = answer(client.method(HttpMethod.DELETE).uri("/api/things"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("method-not-allowed");
    }

    @Test
    void an_answer_in_another_format_cannot_be_had_and_the_refusal_is_json_all_the_same() {
        Answer answer = answer(client.get().uri("/api/public/hello").accept(MediaType.APPLICATION_PDF));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/things/not-an-id?size=1, parameter-invalid, id type",
        "/api/things/018f0000-0000-7000-8000-000000000001?size=many, parameter-invalid, size type",
        "/api/things/018f0000-0000-7000-8000-000000000001, parameter-missing, size required",
        "/api/public/list?limit=0, parameter-invalid, limit range",
        "/api/public/list?limit=101, parameter-invalid, limit range",
        "/api/public/list?limit=x, parameter-invalid, limit range"
    })
    void a_parameter_of_the_wrong_form_is_told(String address, String code, String fault) {
        Answer answer = answer(client.get().uri(address));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.fault(0)).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%07", "%1b", "%1F", "%7F", "a%0Bb"})
    void a_character_that_is_no_text_is_refused_in_addresses(String value) {
        Answer answer = answer(
                client.get().uri(uri -> URI.create(uri.path("/api/public/list").build() + "?cursor=" + value)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("character-not-allowed");
    }

    @Test
    void a_foreign_cursor_is_refused() {
        assertThat(answer(client.get().uri("/api/public/list?cursor=abc")).code())
                .isEqualTo("cursor-invalid");
    }

    @Test
    void a_list_is_read_page_by_page() {
        JsonNode first = page("/api/public/list?limit=20");
        JsonNode second =
                page("/api/public/list?limit=20&cursor=" + first.at("/next").asString());
        JsonNode third =
                page("/api/public/list?limit=20&cursor=" + second.at("/next").asString());

        assertThat(first.at("/items").size()).isEqualTo(20);
        assertThat(second.at("/items/0/number").asInt()).isEqualTo(21);
        assertThat(third.at("/items").size()).isEqualTo(5);
        assertThat(third.has("next")).isFalse();
    }

    private JsonNode page(String address) {
        byte[] body = client.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new JsonMapper().readTree(Objects.requireNonNull(body));
    }

    @Test
    void an_edit_says_from_which_version() {
        String address = "/api/things/" + UUID.randomUUID();

        assertThat(answer(client.put().uri(address)).status()).isEqualTo(428);
        assertThat(answer(client.put().uri(address)).code()).isEqualTo("if-match-required");
        assertThat(answer(client.put().uri(address).header("If-Match", "three")).code())
                .isEqualTo("if-match-invalid");
        assertThat(answer(client.put().uri(address).header("If-Match", "*")).code())
                .isEqualTo("if-match-invalid");
        client.put()
                .uri(address)
                .headers(awa::signIn)
                .header("If-Match", IfMatch.etag(3))
                .exchange()
                .expectBody(Long.class)
                .isEqualTo(3L);
        client.put()
                .uri(address)
                .headers(awa::signIn)
                .header("If-Match", "W/\"4\"")
                .exchange()
                .expectBody(Long.class)
                .isEqualTo(4L);
        client.put()
                .uri(address)
                .headers(awa::signIn)
                .header("If-Match", new AnswerTags(new JsonMapper()).of(5, "a draft"))
                .exchange()
                .expectBody(Long.class)
                .isEqualTo(5L);
    }

    @Test
    void an_answer_of_the_same_version_that_says_something_else_has_another_tag() {
        AnswerTags tags = new AnswerTags(new JsonMapper());

        assertThat(tags.of(5, "a draft")).isEqualTo(tags.of(5, "a draft")).isNotEqualTo(tags.of(5, "submitted"));
    }

    @Test
    void an_act_asks_for_its_key() {
        Answer answer = answer(client.post().uri("/api/act"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("idempotency-key-required");
    }

    @Test
    void a_refusal_is_told_in_the_readers_language_with_its_arguments() {
        Answer french = answer(client.get().uri("/api/public/refused"));
        Answer english =
                answer(client.get().uri("/api/public/refused").header("Accept-Language", "de, en-GB;q=0.8, fr;q=0.1"));

        assertThat(french.status()).isEqualTo(409);
        assertThat(french.code()).isEqualTo("sample-refusal");
        assertThat(french.language()).isEqualTo("fr");
        assertThat(french.body().at("/detail").asString())
                .startsWith("Il reste 1")
                .contains("juillet 2026");
        assertThat(french.body().at("/arguments/balanceCents").asLong()).isEqualTo(123_450);
        assertThat(english.language()).isEqualTo("en");
        assertThat(english.body().at("/detail").asString()).contains("are left until 1 July 2026");
    }

    @Test
    void a_refusal_without_a_sentence_still_has_one() {
        Answer answer = answer(client.get().uri("/api/public/unworded"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("nobody-wrote-a-sentence");
        assertThat(answer.body().at("/detail").asString()).isEqualTo("Certaines informations sont à corriger.");
        assertThat(answer.body().at("/faults/0/message").asString()).isEqualTo("Ce point-là.");
    }

    @Test
    void a_bug_is_ours_and_tells_nothing_of_the_inside() {
        Answer answer = answer(client.get().uri("/api/public/bug"));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("internal-error");
        assertThat(answer.body().toString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void a_part_that_is_away_asks_to_come_back() {
        Answer answer = answer(client.get().uri("/api/public/away"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("try-again");
        assertThat(answer.body().toString()).doesNotContain("secret");
    }
}
