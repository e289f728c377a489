package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Who is in conflict with an item learns nothing of it, by whatever way the conflict came. */
@ServiceTest
class RecusalTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void a_member_of_an_allied_organisation_is_recused_without_anybodys_act_and_sees_nothing() {
        UUID partner = house.organisation(house.member(8));
        House.Candidate candidate = house.candidate(partner);
        House.Candidate other = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate, other);
        JsonNode hidden = meeting.seenBy(house.member(8), 0);
        assertThat(hidden.propertyNames()).containsExactlyInAnyOrder("itemId", "position", "hidden");
        assertThat(hidden.path("hidden").asBoolean()).isTrue();
        assertThat(meeting.seenBy(house.member(8), 1).path("hidden").asBoolean())
                .isFalse();
        assertThat(meeting.seenBy(house.member(7), 0).path("recusals").get(0).asInt())
                .isEqualTo(8);
        everythingAboutItIsAsIfItDidNotExist(meeting, house.member(8));
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        everythingAboutItIsAsIfItDidNotExist(meeting, house.member(8));
        assertThat(meeting.seenBy(house.member(8), 0).propertyNames())
                .containsExactlyInAnyOrder("itemId", "position", "hidden");
    }

    @Test
    void joining_an_allied_organisation_while_the_ballot_is_open_voids_the_vote() {
        UUID partner = house.organisation();
        House.Candidate candidate = house.candidate(partner);
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        house.organisationChanged(partner, 2, house.member(5));
        assertThat(meeting.seenBy(house.member(5), 0).path("hidden").asBoolean())
                .isTrue();
        assertThat(meeting.seenBy(house.chair(), 0).path("ballot").path("voted").size())
                .isEqualTo(8);
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("votesByCollege").get(1).path("forVotes").asInt())
                .isEqualTo(2);
        assertThat(house.ledger().stream().map(entry -> entry.path("kind").asString("")))
                .contains("RECUSED", "VOTE_VOIDED");
    }

    @Test
    void an_invitation_to_the_alliance_recuses_before_anybody_confirmed() {
        UUID invited = house.organisation(house.member(6));
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        assertThat(meeting.seenBy(house.member(6), 0).path("hidden").asBoolean())
                .isFalse();
        List<AlliedOrganisation> alliance =
                new ArrayList<>(candidate.submission().alliance());
        alliance.add(new AlliedOrganisation(
                invited, "Invitée", ActorProfile.COMPANY, AllianceRole.PARTNER, false, null, Money.ZERO));
        house.events.deliver(new AllianceChanged(candidate.project(), "Une cuisine partagée", alliance), 3);
        assertThat(meeting.seenBy(house.member(6), 0).path("hidden").asBoolean())
                .isTrue();
    }

    @Test
    void a_declared_conflict_hides_the_item_from_then_on() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        house.api
                .put(
                        house.member(2),
                        meeting.item(0, "/attestation"),
                        Map.of("conflict", true, "nature", "Ancien salarié"))
                .is(204);
        assertThat(meeting.seenBy(house.member(2), 0).path("hidden").asBoolean())
                .isTrue();
        assertThat(ledgerText()).doesNotContain("Ancien salarié");
    }

    @Test
    void a_declared_recusal_holds_wherever_the_application_is_placed_next_until_a_co_chair_lifts_it() {
        House.Candidate candidate = house.candidate();
        House.Meeting first = house.convened(Instant.now().plus(9, ChronoUnit.DAYS), candidate);
        House.Meeting second = house.convened(Instant.now().plus(2, ChronoUnit.DAYS), house.candidate());
        House.Meeting third = house.convened(Instant.now().plus(5, ChronoUnit.DAYS), house.candidate());
        house.api.delete(house.manager, first.item(0, "")).is(204);
        UUID item = house.place(second.session(), candidate);
        Map<String, Object> conflict = Map.of("conflict", true, "nature", "Ancien salarié");
        house.api
                .put(house.member(2), second.path("/items/" + item + "/attestation"), conflict)
                .is(204);
        House.Meeting before = second;
        for (House.Meeting meeting : List.of(second, third, first)) {
            house.api.delete(house.secretary(), before.path("/items/" + item)).is(204);
            item = house.place(meeting.session(), candidate);
            before = meeting;
            assertThat(isHiddenFrom(house.member(2), meeting, item)).isTrue();
        }
        house.api
                .post(
                        house.chair(),
                        first.path("/items/" + item + "/recusals/2/lifting"),
                        Map.of("reason", "Sans lien avec le projet"))
                .is(204);
        assertThat(isHiddenFrom(house.member(2), first, item)).isFalse();
    }

    @Test
    void what_a_member_declares_is_read_by_the_co_chairs_and_the_secretary_who_know_of_the_item() {
        House.Meeting meeting = house.open(ALL, house.candidate(house.organisation(house.member(4))));
        house.api
                .put(
                        house.member(2),
                        meeting.item(0, "/attestation"),
                        Map.of("conflict", true, "nature", "Ancien salarié"))
                .is(204);

        for (TestPerson officer : List.of(house.chair(), house.secretary())) {
            JsonNode declared =
                    meeting.seenBy(officer, 0).path("declaredConflicts").get(0);
            assertThat(declared.path("memberNumber").asInt()).isEqualTo(2);
            assertThat(declared.path("nature").asString()).isEqualTo("Ancien salarié");
        }
        for (TestPerson other : List.of(house.member(2), house.member(3), house.member(4), house.manager)) {
            assertThat(meeting.seenBy(other).toString()).doesNotContain("Ancien salarié");
        }
    }

    @Test
    void a_declaration_of_interests_is_read_by_the_co_chairs_and_the_secretary_in_its_latest_wording() {
        String path = "/api/committees/" + house.committee + "/declarations";
        house.api
                .put(house.member(2), path + "/me", Map.of("interests", "Administratrice du Relais"))
                .is(200);

        JsonNode declarations = house.api.get(house.secretary(), path).is(200).body();

        assertThat(declarations.size()).isEqualTo(10);
        assertThat(declarations.get(1).path("memberNumber").asInt()).isEqualTo(2);
        assertThat(declarations.get(1).path("interests").asString()).isEqualTo("Administratrice du Relais");
        assertThat(declarations.get(1).path("holds").asBoolean()).isTrue();
        house.api.get(house.member(3), path).refused(403, "chair-or-secretary-only");
        house.api.get(house.manager, path).refused(403, "chair-or-secretary-only");
        house.api.get(house.stranger, path).refused(404, "committee-not-found");
    }

    @Test
    void a_declared_recusal_holds_at_the_fund_managers_desk_too_until_it_is_lifted() {
        house.seat(house.manager, "INITIATIVES");
        TestPerson other = TestTokens.person("Lou Perrin", StaffRole.FUND_MANAGER);
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.convened(candidate);
        String path = "/api/applications/" + candidate.application();

        house.api
                .put(
                        house.manager,
                        meeting.item(0, "/attestation"),
                        Map.of("conflict", true, "nature", "Ancien salarié"))
                .is(204);

        house.api.get(house.manager, path).refused(404, "application-not-found");
        house.api
                .post(house.manager, path + "/eligibility-overrule", Map.of("reason", "Pour eux"))
                .refused(404, "application-not-found");
        assertThat(applicationsSeenBy(house.manager)).doesNotContain(candidate.application());
        assertThat(applicationsSeenBy(other)).contains(candidate.application());

        house.api.delete(house.secretary(), meeting.item(0, "")).is(204);
        House.Meeting next = house.planned();
        house.api
                .post(house.manager, next.path("/items"), Map.of("applicationId", candidate.application()))
                .refused(404, "application-not-found");

        UUID again = house.api
                .post(other, next.path("/items"), Map.of("applicationId", candidate.application()))
                .is(201)
                .id("itemId");
        house.api.post(other, next.path("/convocation"), null).is(200);
        house.api
                .post(
                        house.chair(),
                        next.path("/items/" + again + "/recusals/11/lifting"),
                        Map.of("reason", "Sans lien avec le projet"))
                .is(204);
        house.api.get(house.manager, path).is(200);
        assertThat(applicationsSeenBy(house.manager)).contains(candidate.application());
    }

    private List<UUID> applicationsSeenBy(TestPerson person) {
        List<UUID> seen = new ArrayList<>();
        house.api
                .get(person, "/api/applications?limit=100&callId=" + house.call)
                .is(200)
                .body()
                .path("items")
                .forEach(row ->
                        seen.add(UUID.fromString(row.path("applicationId").asString())));
        return seen;
    }

    @Test
    void a_recused_co_chair_does_not_sway_the_item_by_running_the_session() {
        UUID partner = house.organisation(house.chair());
        House.Meeting meeting = house.open(ALL, house.candidate(), house.candidate(partner), house.candidate());
        List<UUID> items = meeting.items();

        house.api
                .put(house.chair(), meeting.path("/attendance/7"), Map.of("present", false))
                .refused(409, "item-treated-without-you");
        house.api.post(house.chair(), meeting.path("/closing"), null).refused(409, "item-treated-without-you");
        order(meeting, List.of(items.get(0), items.get(2), items.get(1))).refused(409, "hidden-item-moved");
        order(meeting, items.reversed()).is(200);

        assertThat(meeting.seenBy(house.chair()).path("iStandBack").asBoolean()).isTrue();
        assertThat(meeting.seenBy(house.member(4)).path("iStandBack").asBoolean())
                .isFalse();
        house.api
                .put(house.member(4), meeting.path("/attendance/7"), Map.of("present", false))
                .is(200);
        house.api.post(house.member(4), meeting.path("/closing"), null).is(200);
    }

    private Api.Answer order(House.Meeting meeting, List<UUID> items) {
        long version = meeting.seenBy(house.chair()).path("agendaVersion").asLong();
        return house.api.call(
                HttpMethod.PUT,
                house.chair(),
                meeting.path("/items-order"),
                items,
                headers -> headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\""));
    }

    private void everythingAboutItIsAsIfItDidNotExist(House.Meeting meeting, TestPerson recused) {
        UUID nowhere = UUID.randomUUID();
        for (String rest : List.of("/file", "/attestation", "/ballot", "/ballot/vote", "/ballot/closing")) {
            Api.Answer about = ask(recused, meeting.item(0, rest), rest);
            Api.Answer nothing = ask(recused, meeting.path("/items/" + nowhere + rest), rest);
            about.refused(404, "item-not-found");
            nothing.refused(404, "item-not-found");
            assertThat(withoutAddress(about)).isEqualTo(withoutAddress(nothing));
        }
    }

    private Api.Answer ask(TestPerson person, String path, String rest) {
        return switch (rest) {
            case "/file" -> house.api.get(person, path);
            case "/attestation" -> house.api.put(person, path, Map.of("conflict", false));
            case "/ballot" -> house.api.post(person, path, Map.of("motion", "FUND", "amountCents", 1_000_000));
            case "/ballot/vote" -> house.api.put(person, path, Map.of("choice", "FOR"));
            default -> house.api.post(person, path, Map.of());
        };
    }

    private static Map<String, String> withoutAddress(Api.Answer answer) {
        Map<String, String> rest = new TreeMap<>();
        answer.body()
                .properties()
                .forEach(each -> rest.put(each.getKey(), each.getValue().toString()));
        rest.remove("instance");
        rest.remove("traceId");
        return rest;
    }

    private static boolean isHiddenFrom(TestPerson person, House.Meeting meeting, UUID item) {
        for (JsonNode each : meeting.seenBy(person).path("items")) {
            if (each.path("itemId").asString().equals(item.toString())) {
                return each.path("hidden").asBoolean();
            }
        }
        throw new AssertionError("Not on the agenda");
    }

    private String ledgerText() {
        return house.ledger().toString();
    }
}
