package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.funding.Endpoints.Operation;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Whatever is sent, the answer is a 4xx with a stable code and a sentence; never a 500. */
@ServiceTest
class BadInputTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final Set<String> SUBMITTING = Set.of(
            "createFund",
            "recordContribution",
            "createCommittee",
            "appointMember",
            "draftCall",
            "publishCall",
            "overruleEligibility",
            "planSession",
            "placeItem",
            "conveneSession",
            "openSession",
            "closeSession",
            "openBallot",
            "closeBallot");
    private static final String OVER_LONG = "é".repeat(200_000);

    private House house;
    private Endpoints.Objects own;
    private Endpoints endpoints;
    private final List<String> wrong = new ArrayList<>();

    @Autowired
    private Api api;

    @BeforeEach
    void furnish(@Autowired TestEvents events) {
        endpoints = new Endpoints(api);
        house = new House(api, events);
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        own = AccessTests.objects(house, meeting, candidate);
    }

    @Test
    void fields_that_miss_or_have_the_wrong_type_or_are_over_long_are_told() {
        for (Operation operation : withBody()) {
            Object body = Endpoints.body(operation, own);
            if (!(body instanceof Map<?, ?> valid)) {
                continue;
            }
            for (Object field : valid.keySet()) {
                told(operation, with(valid, field, Map.of("x", List.of(1))), field + " of the wrong type");
                told(operation, with(valid, field, List.of(List.of("x"))), field + " as a list");
                if (valid.get(field) instanceof String) {
                    told(operation, with(valid, field, OVER_LONG), field + " over-long");
                    told(operation, with(valid, field, "a\u0000b"), field + " with a NUL");
                }
                if (valid.get(field) instanceof Number) {
                    told(operation, with(valid, field, "9".repeat(40)), field + " beyond numbers");
                    told(operation, with(valid, field, 1.5e300), field + " huge");
                    told(operation, with(valid, field, -1), field + " negative");
                }
                if (!Set.of("college", "reasons", "documentsAsked").contains(field)) {
                    told(operation, with(valid, field, null), field + " null");
                    told(operation, without(valid, field), field + " missing");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void bodies_that_are_none_are_told() {
        for (Operation operation : withBody()) {
            for (String content : List.of("", "{", "null", "[[]]", "\"text\"", "{\"a\":", "7", "<a/>")) {
                if (content.isEmpty() && operation.id().equals("closeBallot")) {
                    continue;
                }
                told(operation, content, "the body " + content);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ids_that_are_none_are_told() {
        for (Operation operation : endpoints.all()) {
            if (!operation.hasIds()) {
                continue;
            }
            for (String id : List.of("1", "not-an-id", "%20", "a%00b", "9".repeat(500))) {
                String path = operation.path().replaceAll("\\{[a-zA-Z]+}", id);
                Api.Answer answer = api.call(
                        operation.method(),
                        by(operation),
                        path,
                        Endpoints.body(operation, own),
                        headers -> Endpoints.headers(operation, headers));
                judge(operation, answer, "the id " + id);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void parameters_that_are_none_are_told() {
        for (String path :
                List.of("/api/applications", "/api/calls", "/api/funds", "/api/committees", "/api/sessions")) {
            for (String query : List.of("cursor=xyz", "cursor=%C3%A9", "limit=0", "limit=101", "limit=x")) {
                Api.Answer answer = api.get(house.manager, path + "?" + query);
                if (answer.status() < 400 || answer.status() >= 500) {
                    wrong.add(path + "?" + query + " answered " + answer.status());
                }
            }
        }
        api.get(house.manager, "/api/applications?callId=x").refused(400, "parameter-invalid");
        api.get(house.manager, "/api/applications?state=x").refused(400, "application-state-unknown");
        api.get(null, "/api/calls?state=x").refused(400, "call-state-unknown");
        assertThat(wrong).isEmpty();
    }

    @Test
    void acts_that_submit_ask_for_a_key() {
        Consumer<HttpHeaders> none = headers -> {};
        for (Operation operation : endpoints.all()) {
            if (SUBMITTING.contains(operation.id())) {
                api.call(
                                operation.method(),
                                by(operation),
                                Endpoints.path(operation, own),
                                Endpoints.body(operation, own),
                                none)
                        .refused(400, "idempotency-key-required");
            }
        }
        Map<String, Object> draft = House.callDraft(house.fund, house.committee, 10_000_000);
        api.call(HttpMethod.PUT, house.manager, "/api/calls/" + own.draft(), draft, none)
                .refused(428, "if-match-required");
    }

    @Test
    void sentences_are_in_the_readers_language() {
        String path = "/api/calls/" + own.application();
        Api.Answer french =
                api.call(HttpMethod.GET, null, path, null, headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, "fr"));
        Api.Answer english =
                api.call(HttpMethod.GET, null, path, null, headers -> headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en"));
        assertThat(french.text("detail")).startsWith("Cet appel à projets");
        assertThat(english.text("detail")).startsWith("This call");
    }

    private List<Operation> withBody() {
        return endpoints.all().stream()
                .filter(operation -> Endpoints.body(operation, own) != null)
                .toList();
    }

    private TestPerson by(Operation operation) {
        return switch (operation.id()) {
            case "declareInterests",
                    "attend",
                    "recordAttendance",
                    "attest",
                    "liftRecusal",
                    "openBallot",
                    "castVote",
                    "closeBallot" -> house.chair();
            default -> house.manager;
        };
    }

    private void told(Operation operation, Object body, String what) {
        Api.Answer answer =
                api.call(operation.method(), by(operation), Endpoints.path(operation, own), body, headers -> {
                    Endpoints.headers(operation, headers);
                    headers.setContentType(MediaType.APPLICATION_JSON);
                });
        judge(operation, answer, what);
    }

    private void judge(Operation operation, Api.Answer answer, String what) {
        boolean inWords =
                !answer.text("code").isEmpty() && !answer.text("detail").isEmpty();
        if (answer.status() < 400 || answer.status() >= 500 || !inWords) {
            wrong.add(operation.id() + " with " + what + " answered " + answer.status() + " " + answer.body());
        }
    }

    private static Map<String, Object> with(Map<?, ?> valid, Object field, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        valid.forEach((name, kept) -> changed.put((String) name, kept));
        changed.put((String) field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<?, ?> valid, Object field) {
        Map<String, Object> changed = with(valid, field, "");
        changed.remove(field);
        return changed;
    }
}
