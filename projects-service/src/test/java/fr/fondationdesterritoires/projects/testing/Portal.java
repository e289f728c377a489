package fr.fondationdesterritoires.projects.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.funding.LocalisedText;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uses the service as the portal does, in a few words. */
public final class Portal {

    public static final String PDF = "%PDF-1.7\nstatuts\n%%EOF\n";
    private static final JsonMapper JSON = new JsonMapper();

    private final WebTestClient client;
    private final TestEvents events;

    public Portal(WebTestClient client, TestEvents events) {
        this.client = client.mutate().responseTimeout(Duration.ofSeconds(30)).build();
        this.events = events;
    }

    /** An answer, whatever its status. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        @CanIgnoreReturnValue
        public Answer is(int expected) {
            assertThat(status).as(() -> body.toPrettyString()).isEqualTo(expected);
            return this;
        }

        /** A refusal with that status and code, and a sentence. */
        @CanIgnoreReturnValue
        public Answer refused(int expected, String code) {
            is(expected);
            assertThat(text("code")).isEqualTo(code);
            assertThat(text("detail")).isNotBlank();
            return this;
        }

        public List<String> faults() {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.path("field").asString() + " "
                            + fault.path("code").asString())
                    .toList();
        }

        public String text(String pointer) {
            return at(pointer).asString();
        }

        public JsonNode at(String pointer) {
            return body.at(pointer.startsWith("/") ? pointer : "/" + pointer);
        }

        public UUID id(String field) {
            return UUID.fromString(text(field));
        }
    }

    public Answer get(@Nullable TestPerson person, String path, Object... values) {
        return send(HttpMethod.GET, person, Map.of(), null, path, values);
    }

    public Answer post(@Nullable TestPerson person, @Nullable Object body, String path, Object... values) {
        return send(HttpMethod.POST, person, Map.of(), body, path, values);
    }

    public Answer postOnce(TestPerson person, String key, @Nullable Object body, String path, Object... values) {
        return send(HttpMethod.POST, person, Map.of("Idempotency-Key", key), body, path, values);
    }

    /** As {@link #postOnce}, under a key that was never used. */
    public Answer postAnew(@Nullable TestPerson person, @Nullable Object body, String path, Object... values) {
        String key = UUID.randomUUID().toString();
        return send(HttpMethod.POST, person, Map.of("Idempotency-Key", key), body, path, values);
    }

    public Answer put(@Nullable TestPerson person, long version, @Nullable Object body, String path, Object... values) {
        return send(HttpMethod.PUT, person, Map.of("If-Match", "\"" + version + "\""), body, path, values);
    }

    public Answer putAnyway(@Nullable TestPerson person, @Nullable Object body, String path, Object... values) {
        return send(HttpMethod.PUT, person, Map.of(), body, path, values);
    }

    public Answer delete(@Nullable TestPerson person, String path, Object... values) {
        return send(HttpMethod.DELETE, person, Map.of(), null, path, values);
    }

    public Answer send(
            HttpMethod method,
            @Nullable TestPerson person,
            Map<String, String> headers,
            @Nullable Object body,
            String path,
            Object... values) {
        WebTestClient.RequestBodySpec request = client.method(method).uri(path, values);
        headers.forEach(request::header);
        if (person != null) {
            request.headers(person::signIn);
        }
        if (body instanceof byte[] bytes) {
            request.contentType(MediaType.APPLICATION_PDF).bodyValue(bytes);
        } else if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        var result = request.exchange().expectBody().returnResult();
        byte[] content = Objects.requireNonNullElse(result.getResponseBody(), new byte[0]);
        return new Answer(result.getStatus().value(), result.getResponseHeaders(), read(content));
    }

    private static JsonNode read(byte[] content) {
        boolean isJson = content.length > 0 && (content[0] == '{' || content[0] == '[');
        return isJson ? JSON.readTree(content) : JSON.createObjectNode();
    }

    // What most tests begin with.

    @CanIgnoreReturnValue
    public UUID organisation(TestPerson owner, String name, ActorProfile profile) {
        return postAnew(
                        owner,
                        Map.of("name", name, "profile", profile, "communeCode", "commune-42218"),
                        "/api/organisations")
                .is(201)
                .id("organisationId");
    }

    /** A call that is open for a month, in the Loire, and asks for {@code documents}. */
    public UUID call(String... documents) {
        Instant now = Instant.now();
        return call(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)), documents);
    }

    public UUID call(Instant opensAt, Instant closesAt, String... documents) {
        UUID id = UUID.randomUUID();
        publish(id, 1, opensAt, closesAt, List.of("department-42"), List.of(ActorProfile.ASSOCIATION), documents);
        return id;
    }

    /** The call as it is published later, closed since, with other terms. */
    public void callAgain(
            UUID id, long version, List<String> perimeter, List<ActorProfile> profiles, String... documents) {
        Instant now = Instant.now();
        publish(id, version, now.minusSeconds(100), now.minusSeconds(50), perimeter, profiles, documents);
    }

    private void publish(
            UUID id,
            long version,
            Instant opensAt,
            Instant closesAt,
            List<String> perimeter,
            List<ActorProfile> profiles,
            String... documents) {
        events.deliver(
                new CallPublished(
                        id,
                        UUID.randomUUID(),
                        "Fonds ODD 17",
                        new LocalisedText("Alliances de la Loire", "Alliances of the Loire"),
                        new LocalisedText("Un appel", null),
                        opensAt,
                        closesAt,
                        perimeter,
                        profiles,
                        Money.ofEuros(5_000),
                        Money.ofEuros(20_000),
                        50,
                        List.of(new CallPublished.PremiumStep(3, 5)),
                        5,
                        20,
                        "poverty",
                        Arrays.stream(documents)
                                .map(kind -> new CallPublished.DocumentAsked(
                                        kind, new LocalisedText("Vos " + kind, "Your " + kind)))
                                .toList()),
                version);
    }

    /** A draft of an organisation of theirs, for no call yet. */
    public UUID draft(TestPerson person) {
        return draft(person, organisation(person, "Les Jardins", ActorProfile.ASSOCIATION), null);
    }

    public UUID draft(TestPerson person, UUID organisation, @Nullable UUID call) {
        Map<String, Object> body = call == null
                ? Map.of("organisationId", organisation, "title", "Un jardin pour tous")
                : Map.of("organisationId", organisation, "title", "Un jardin pour tous", "callId", call);
        return postAnew(person, body, "/api/projects").is(201).id("projectId");
    }

    public static Map<String, Object> presentation(String title) {
        return Map.of(
                "title",
                title,
                "summary",
                "Des habitants, une entreprise et la ville cultivent ensemble.",
                "sdgs",
                List.of(2, 17),
                "objective",
                "BUILD_SOLUTIONS_TOGETHER",
                "partnershipKinds",
                List.of("ECONOMIC_COOPERATION"),
                "territories",
                List.of("commune-42218"));
    }

    public static Map<String, Object> budget() {
        return Map.of(
                "expenses", List.of(line("Aménagement", 2_000_000)),
                "resources", List.of(line("Ville", 1_000_000)),
                "requestedCents", 1_000_000);
    }

    public static Map<String, Object> line(String label, long cents) {
        return Map.of("label", label, "kind", "MONEY", "amountCents", cents);
    }

    /** Invites the person's address and answers the invitation's id, as their mail would. */
    @CanIgnoreReturnValue
    public UUID invite(TestPerson lead, UUID project, TestPerson guest) {
        Answer partner = postOnce(
                        lead,
                        UUID.randomUUID().toString(),
                        Map.of("email", guest.email()),
                        "/api/projects/{id}/partners",
                        project)
                .is(201);
        assertThat(partner.text("state")).isEqualTo("INVITED");
        return partner.id("invitationId");
    }

    @CanIgnoreReturnValue
    public Answer confirm(TestPerson guest, UUID organisation, UUID invitation) {
        return post(guest, commitment(organisation), "/api/invitations/{id}/confirmation", invitation)
                .is(200);
    }

    public UUID firstPartner(TestPerson lead, UUID project) {
        return get(lead, "/api/projects/{id}", project).is(200).id("/partners/0/partnerId");
    }

    /** What the timeline tells, from the first step on. */
    public List<String> steps(TestPerson reader, UUID project) {
        return get(reader, "/api/projects/{id}/timeline", project)
                .is(200)
                .body()
                .findValuesAsString("step");
    }

    public static Map<String, Object> commitment(UUID organisation) {
        return Map.of(
                "organisationId",
                organisation,
                "contribution",
                "Un local",
                "contributionCents",
                100_000,
                "charterVersion",
                "2026-1");
    }

    @CanIgnoreReturnValue
    public Answer sign(TestPerson lead, UUID project) {
        return post(lead, Map.of("charterVersion", "2026-1"), "/api/projects/{id}/charter-signature", project)
                .is(200);
    }

    /** A project that meets every rule, with one confirmed partner. */
    public UUID finished(TestPerson lead, TestPerson partner, UUID call) {
        UUID project = draft(lead, organisation(lead, "Les Jardins", ActorProfile.ASSOCIATION), call);
        put(lead, 1, presentation("Un jardin pour tous"), "/api/projects/{id}/sections/presentation", project)
                .is(200);
        put(lead, 1, budget(), "/api/projects/{id}/sections/budget", project).is(200);
        UUID invitation = invite(lead, project, partner);
        confirm(partner, organisation(partner, "Ville", ActorProfile.LOCAL_AUTHORITY), invitation);
        sign(lead, project);
        return project;
    }

    @CanIgnoreReturnValue
    public Answer submit(TestPerson person, UUID project, String key) {
        return postOnce(person, key, Map.of(), "/api/projects/{id}/submissions", project);
    }
}
