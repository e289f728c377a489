package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Whatever is submitted twice under one key is done once, and answered twice. */
@ServiceTest
class RepeatedActsTests {

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void a_fund_a_committee_and_a_seat_are_made_once() {
        twice(house.manager, "/api/funds", Map.of("name", "Fonds i", "kind", "FONDS_I", "description", "…"), 201);
        twice(house.manager, "/api/committees", Map.of("name", "Comité", "fundId", house.fund), 201);
        TestPerson person = TestTokens.person("Nouvelle membre");
        house.events.deliver(new PersonChanged(person.id(), person.email(), person.name(), "fr", List.of()), 1);
        twice(
                house.manager,
                "/api/committees/" + house.committee + "/members",
                Map.of("personId", person.id(), "from", "2026-01-01", "college", "STAKEHOLDERS"),
                201);
    }

    @Test
    void a_call_is_drafted_and_published_once() {
        UUID call = twice(house.manager, "/api/calls", House.callDraft(house.fund, house.committee, 10_000_000), 201)
                .id("callId");
        Api.Answer published = twice(house.manager, "/api/calls/" + call + "/publication", null, 200);
        assertThat(published.headers().getETag()).startsWith("\"2-");
    }

    @Test
    void an_overrule_is_given_once() {
        House.Candidate candidate = house.candidate(house.call, 2_000_000, List.of(EligibilityRule.E4));
        String path = "/api/applications/" + candidate.application() + "/eligibility-overrule";
        twice(house.manager, path, Map.of("reason", "Budget précisé."), 200);
    }

    @Test
    void a_session_is_planned_filled_convened_opened_and_closed_once() {
        UUID session = twice(
                        house.manager,
                        "/api/sessions",
                        Map.of(
                                "committeeId",
                                house.committee,
                                "startsAt",
                                Instant.now(),
                                "place",
                                "Paris",
                                "mode",
                                "BOTH"),
                        201)
                .id("sessionId");
        String path = "/api/sessions/" + session;
        twice(
                house.manager,
                path + "/items",
                Map.of("applicationId", house.candidate().application()),
                201);
        twice(house.manager, path + "/convocation", null, 200);
        twice(house.secretary(), path + "/opening", null, 200);
        twice(house.secretary(), path + "/closing", null, 200);
    }

    @Api.CanIgnoreReturnValue
    private Api.Answer twice(TestPerson person, String path, @Nullable Object body, int status) {
        String key = Api.key();
        Api.Answer first = once(person, path, body, key).is(status);
        Api.Answer second = once(person, path, body, key).is(status);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().getETag()).isEqualTo(first.headers().getETag());
        return first;
    }

    private Api.Answer once(TestPerson person, String path, @Nullable Object body, String key) {
        return house.api.call(HttpMethod.POST, person, path, body, headers -> {
            headers.set("Idempotency-Key", key);
            headers.set(HttpHeaders.IF_MATCH, "\"1\"");
        });
    }
}
