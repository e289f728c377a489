package fr.fondationdesterritoires.projects.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.OrganisationChanged;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.MembershipRole;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.projects.ServiceTest;
import fr.fondationdesterritoires.projects.testing.Portal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
class OrganisationControllerTests {

    private final Portal portal;
    private final TestEvents events;
    private final TestPerson awa = TestTokens.person("Awa Diop");
    private final TestPerson marie = TestTokens.person("Marie Lefort");
    private final TestPerson stranger = TestTokens.person("Paul Étranger");

    OrganisationControllerTests(@Autowired WebTestClient client, @Autowired TestEvents events) {
        this.portal = new Portal(client, events);
        this.events = events;
    }

    @Test
    void whoever_registers_an_organisation_owns_it_and_the_others_are_told() {
        var answer = portal.postAnew(awa, described("Les Jardins du Furan"), "/api/organisations")
                .is(201);
        assertThat(answer.text("number")).matches("ORG-\\d{6}");
        assertThat(answer.text("communeName")).isEqualTo("Saint-Étienne");
        assertThat(answer.text("/members/0/personId")).isEqualTo(awa.id().toString());
        assertThat(answer.headers().getETag()).startsWith("\"1-");
        assertThat(told(answer.id("organisationId"))).singleElement().satisfies(event -> {
            assertThat(event.members()).containsExactly(new OrganisationChanged.Member(awa.id(), MembershipRole.OWNER));
            assertThat(event.communeCode()).isEqualTo("commune-42218");
        });
    }

    @Test
    void a_double_click_registers_one_organisation() {
        var first = portal.postOnce(awa, "mine", described("Atelier"), "/api/organisations")
                .is(201);
        var second = portal.postOnce(awa, "mine", described("Atelier"), "/api/organisations")
                .is(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(told(first.id("organisationId"))).hasSize(1);
        portal.post(awa, described("Atelier"), "/api/organisations").refused(400, "idempotency-key-required");
    }

    @Test
    void anyone_reads_it_and_only_members_see_the_members() {
        UUID id = portal.organisation(awa, "Atelier", ActorProfile.COMPANY);
        assertThat(portal.get(null, "/api/organisations/{id}", id)
                        .is(200)
                        .at("/members")
                        .isMissingNode())
                .isTrue();
        assertThat(portal.get(stranger, "/api/organisations/{id}", id)
                        .is(200)
                        .at("/members")
                        .isMissingNode())
                .isTrue();
        assertThat(portal.get(awa, "/api/organisations/{id}", id).is(200).at("/members"))
                .hasSize(1);
    }

    @Test
    void a_tag_brings_back_the_version_and_is_each_readers_own() {
        UUID id = portal.organisation(awa, "Atelier", ActorProfile.COMPANY);
        String tag = Objects.requireNonNull(
                portal.get(awa, "/api/organisations/{id}", id).headers().getETag());
        Map<String, String> ifNoneMatch = Map.of("If-None-Match", tag);
        assertThat(portal.send(HttpMethod.GET, awa, ifNoneMatch, null, "/api/organisations/{id}", id)
                        .status())
                .isEqualTo(304);
        assertThat(portal.send(HttpMethod.GET, stranger, ifNoneMatch, null, "/api/organisations/{id}", id)
                        .status())
                .isEqualTo(200);
        portal.send(
                        HttpMethod.PUT,
                        awa,
                        Map.of("If-Match", tag),
                        described("Atelier du Furan"),
                        "/api/organisations/{id}",
                        id)
                .is(200);
    }

    @Test
    void an_unknown_one_is_not_found() {
        portal.get(null, "/api/organisations/{id}", UUID.randomUUID()).refused(404, "organisation-not-found");
        portal.get(null, "/api/organisations/{id}", "x").refused(400, "parameter-invalid");
        portal.put(awa, 1, described("X"), "/api/organisations/{id}", UUID.randomUUID())
                .refused(404, "organisation-not-found");
    }

    @Test
    void a_siret_is_registered_once_even_when_many_try_at_once() throws Exception {
        Map<String, Object> body = described("Mairie");
        body.put("siret", siret());
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> attempts = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(
                            ignored -> () -> portal.postAnew(TestTokens.person("P"), body, "/api/organisations")
                                    .status())
                    .toList();
            List<Integer> statuses = pool.invokeAll(attempts).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409);
        }
        portal.postAnew(marie, body, "/api/organisations").refused(409, "organisation-already-registered");
    }

    @Test
    void an_rna_number_is_registered_once_also_by_a_change() {
        String rna = "W%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        Map<String, Object> first = described("Une association");
        first.put("rna", rna);
        portal.postAnew(awa, first, "/api/organisations").is(201);
        UUID other = portal.organisation(marie, "Une autre", ActorProfile.ASSOCIATION);
        portal.put(marie, 1, first, "/api/organisations/{id}", other).refused(409, "organisation-already-registered");
    }

    @Test
    void its_owner_changes_it_and_a_stale_change_is_shown_what_is_there() {
        UUID id = portal.organisation(awa, "Atelier", ActorProfile.COMPANY);
        assertThat(portal.put(awa, 1, described("Atelier du Furan"), "/api/organisations/{id}", id)
                        .is(200)
                        .headers()
                        .getETag())
                .startsWith("\"2-");
        assertThat(portal.put(awa, 1, described("Perdu"), "/api/organisations/{id}", id)
                        .refused(412, "stale-edit")
                        .text("/current/name"))
                .isEqualTo("Atelier du Furan");
        assertThat(told(id)).extracting(OrganisationChanged::name).containsExactly("Atelier", "Atelier du Furan");
    }

    @Test
    void nobody_else_changes_it() {
        UUID id = portal.organisation(awa, "Atelier", ActorProfile.COMPANY);
        portal.put(stranger, 1, described("Pris"), "/api/organisations/{id}", id)
                .refused(403, "organisation-owner-required");
        portal.put(null, 1, described("Pris"), "/api/organisations/{id}", id).refused(401, "sign-in-required");
        portal.putAnyway(awa, described("Sans version"), "/api/organisations/{id}", id)
                .refused(428, "if-match-required");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertThat(portal.postAnew(
                                awa,
                                Map.of("name", "", "siret", "1", "rna", "1", "communeCode", "commune-00000"),
                                "/api/organisations")
                        .refused(422, "organisation-invalid")
                        .faults())
                .containsExactly(
                        "name required",
                        "profile required",
                        "siret siret-invalid",
                        "rna rna-invalid",
                        "communeCode unknown-commune");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"profile\":\"KING\"}",
                "{\"name\":{}}",
                "[]",
                "\"x\"",
                "{",
                "",
                "null",
                "{\"name\":\"a\\u0000b\"}"
            })
    void what_is_no_organisation_is_refused(String body) {
        var answer = portal.postAnew(awa, body, "/api/organisations");
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text("code")).isNotBlank();
    }

    @Test
    void a_search_forgives_accents_and_takes_beginnings_of_words() {
        String word = "Zèbre" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "q");
        UUID id = portal.organisation(awa, "L'Œuvre du " + word, ActorProfile.COMPANY);
        Stream.of(word, word.replace("è", "e"), "oeuvre " + word.substring(0, 9))
                .forEach(query -> assertThat(portal.get(null, "/api/organisations?query={q}", query)
                                .is(200)
                                .text("/items/0/organisationId"))
                        .isEqualTo(id.toString()));
        assertThat(portal.get(null, "/api/organisations?query={q}", word + "xyz")
                        .is(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void a_search_for_signs_or_with_a_nul_or_a_wrong_limit_harms_nothing() {
        portal.get(null, "/api/organisations?query={q}", "' | & ! ( :* \\").is(200);
        portal.get(null, "/api/organisations?query={q}", "\0").refused(400, "character-not-allowed");
        portal.get(null, "/api/organisations?limit=0").is(400);
        portal.get(null, "/api/organisations?limit=x").is(400);
        portal.get(null, "/api/organisations?cursor={c}", "YQ").refused(400, "cursor-invalid");
    }

    @Test
    void pages_follow_each_other_without_hole_or_double() {
        String family = "Suite" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[^a-z]", "q");
        List<String> names = IntStream.range(0, 5)
                .mapToObj(at -> family + " " + (char) ('A' + at))
                .toList();
        names.forEach(name -> portal.organisation(awa, name, ActorProfile.COMPANY));
        Map<String, Object> seen = new HashMap<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            var answer = portal.get(null, "/api/organisations?query={q}&limit=2&cursor={c}", family, cursor)
                    .is(200);
            answer.at("/items").forEach(item -> seen.put(item.path("name").asString(), item));
            cursor = answer.text("next");
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(cursor).isEmpty();
    }

    private List<OrganisationChanged> told(UUID organisation) {
        return events.published(OrganisationChanged.class).stream()
                .filter(event -> event.organisationId().equals(organisation))
                .toList();
    }

    private static Map<String, Object> described(String name) {
        return new HashMap<>(Map.of("name", name, "profile", "LOCAL_AUTHORITY", "communeCode", "commune-42218"));
    }

    /** A number that satisfies Luhn: the last digit is found by trying. */
    private static String siret() {
        String body = "%013d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000_000L));
        return IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(number -> fr.fondationdesterritoires.projects.organisations.domain.Siret.parse(number)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }
}
