package fr.fondationdesterritoires.territories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.PublishedEvent;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.platform.testing.RealParts;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service on a real database that each test finds empty; others' events are delivered by hand. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"matching.check-due-every=1h", "observatory.keep-for=0s", "management.server.port=0"})
@AutoConfigureWebTestClient(timeout = "30s")
@RealParts(broker = false, shared = true)
public abstract class RunningService {

    protected final TestPerson admin = TestTokens.person("Paul Renard", StaffRole.FOUNDATION_ADMIN);
    protected final TestPerson manager = TestTokens.person("Claire Vidal", StaffRole.FUND_MANAGER);
    protected final TestPerson stranger = TestTokens.person("Omar Haddad");

    @Autowired
    protected WebTestClient client;

    @Autowired
    protected TestEvents events;

    @Autowired
    protected DatabaseClient database;

    private final AtomicLong versions = new AtomicLong();

    /** A recognised catalyst and who it is. */
    public record Recognised(UUID id, TestPerson person) {}

    /** What a catalyst is like, where a test does not say otherwise: of the Loire, on SDG 11, with two places. */
    public record Catalyst(String name, List<String> territories, List<Integer> sdgs, int capacity) {

        public static Catalyst named(String name) {
            return new Catalyst(name, List.of("department-42"), List.of(11), 2);
        }

        public Catalyst covering(String... codes) {
            return new Catalyst(name, List.of(codes), sdgs, capacity);
        }

        public Catalyst on(Integer... goals) {
            return new Catalyst(name, territories, List.of(goals), capacity);
        }

        public Catalyst with(int places) {
            return new Catalyst(name, territories, sdgs, places);
        }
    }

    @BeforeEach
    void startEmpty() {
        database.sql("""
                        truncate opinions, matches, matchings, matching_decisions, catalysts, people, memberships,
                            organisations, fragilities, observed_submissions, observed_decisions,
                            platform.outbox, platform.inbox restart identity
                        """).then().block();
    }

    protected void deliver(PublishedEvent event) {
        events.deliver(event, versions.incrementAndGet());
    }

    /** projects-service tells what the person is called. */
    protected void known(TestPerson person) {
        deliver(new PersonChanged(person.id(), person.email(), person.name(), "fr", List.of()));
    }

    /** One more catalyst, whom the test needs not know. */
    protected void exists(Catalyst catalyst) {
        exists(catalyst, TestTokens.person(catalyst.name()));
    }

    protected void exists(Catalyst catalyst, TestPerson person) {
        Recognised recognised = recognise(catalyst, person);
        assertThat(recognised.person()).isEqualTo(person);
    }

    protected Recognised recognise(Catalyst catalyst) {
        return recognise(catalyst, TestTokens.person(catalyst.name()));
    }

    protected Recognised recognise(Catalyst catalyst, TestPerson person) {
        known(person);
        Map<?, ?> answer = client.post()
                .uri("/api/catalysts")
                .headers(admin::signIn)
                .bodyValue(Map.of(
                        "personId", person.id(),
                        "territories", catalyst.territories(),
                        "sdgs", catalyst.sdgs(),
                        "roles", List.of("ACCOMPANIMENT"),
                        "capacity", catalyst.capacity()))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        Object id = Objects.requireNonNull(answer).get("catalystId");
        return new Recognised(UUID.fromString(String.valueOf(id)), person);
    }

    protected WebTestClient.ResponseSpec get(TestPerson person, String path) {
        return client.get().uri(path).headers(person::signIn).exchange();
    }

    protected WebTestClient.ResponseSpec post(TestPerson person, String path) {
        return client.post().uri(path).headers(person::signIn).exchange();
    }

    protected WebTestClient.ResponseSpec post(TestPerson person, String path, Object body) {
        return client.post().uri(path).headers(person::signIn).bodyValue(body).exchange();
    }

    protected WebTestClient.ResponseSpec put(TestPerson person, String path, Object body) {
        return client.put().uri(path).headers(person::signIn).bodyValue(body).exchange();
    }

    /** The status and code of a refusal, with its sentence there. */
    protected static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
