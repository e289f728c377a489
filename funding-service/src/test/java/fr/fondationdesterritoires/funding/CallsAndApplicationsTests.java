package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.Topics;
import fr.fondationdesterritoires.contracts.funding.ApplicationReceived;
import fr.fondationdesterritoires.contracts.funding.CallPublished;
import fr.fondationdesterritoires.contracts.funding.EligibilityOverruled;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.PersonChanged;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.territories.LocalOpinionGiven;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.EligibilityRule;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.OpinionVerdict;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CallsAndApplicationsTests {

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void a_draft_exists_for_managers_only_until_it_is_published() {
        UUID draft = draft();
        house.api.get(null, "/api/calls/" + draft).refused(404, "call-not-found");
        house.api.get(house.stranger, "/api/calls/" + draft).refused(404, "call-not-found");
        assertThat(house.api.get(house.manager, "/api/calls/" + draft).is(200).text("state"))
                .isEqualTo("DRAFT");
        assertThat(calls(null, "draft")).doesNotContain(draft.toString());
        assertThat(calls(house.manager, "draft")).contains(draft.toString());
        house.publish(draft, 1).is(200);
        assertThat(house.api.get(null, "/api/calls/" + draft).is(200).text("state"))
                .isEqualTo("OPEN");
        assertThat(calls(null, "open")).contains(draft.toString());
        assertThat(calls(null, "closed")).doesNotContain(draft.toString());
    }

    @Test
    void publishing_tells_the_whole_call_with_the_funds_defaults() {
        UUID call = draft();
        house.publish(call, 1).is(200);
        house.publish(call, 1).refused(409, "call-published");
        List<CallPublished> told = house.events.published(CallPublished.class).stream()
                .filter(event -> event.callId().equals(call))
                .toList();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.fundName()).isEqualTo("Fonds ODD 17");
            assertThat(event.budgetSharePercent()).isEqualTo(50);
            assertThat(event.premiumTable())
                    .extracting(CallPublished.PremiumStep::points)
                    .containsExactly(5, 10, 15);
            assertThat(event.fragilityPoints()).isEqualTo(5);
            assertThat(event.premiumCeilingPoints()).isEqualTo(20);
        });
    }

    @Test
    void a_stale_edit_or_publication_is_refused_and_a_published_call_is_not_edited() {
        UUID call = draft();
        Map<String, Object> changed = House.callDraft(house.fund, house.committee, 10_000_000);
        changed.put("maximumCents", 4_000_000);
        Api.Answer first =
                house.api.put(house.manager, "/api/calls/" + call, changed).is(200);
        assertThat(first.headers().getETag()).startsWith("\"2-");
        assertThat(first.body().path("maximumCents").asLong()).isEqualTo(4_000_000);
        house.api.put(house.manager, "/api/calls/" + call, changed).refused(412, "stale-edit");
        house.publish(call, 1).refused(412, "stale-edit");
        house.publish(call, 2).is(200);
        house.api.put(house.manager, "/api/calls/" + call, changed).refused(409, "call-published");
    }

    @Test
    void all_that_is_wrong_with_a_call_is_told_at_once() {
        Map<String, Object> draft = House.callDraft(house.fund, house.committee, 10_000_000);
        draft.put("closesAt", Instant.now().minus(60, ChronoUnit.DAYS));
        draft.put("perimeter", List.of("country-FR", "commune-00000"));
        draft.put("maximumCents", 1);
        Api.Answer refused = house.api.post(house.manager, "/api/calls", draft).refused(422, "call-terms-invalid");
        assertThat(refused.body().path("faults").toString())
                .contains("closesAt", "perimeter", "maximumCents", "commune-00000");
    }

    @Test
    void the_committee_must_decide_for_the_calls_fund() {
        House other = new House(house.api, house.events);
        Map<String, Object> draft = House.callDraft(house.fund, other.committee, 10_000_000);
        assertThat(house.api
                        .post(house.manager, "/api/calls", draft)
                        .refused(422, "call-terms-invalid")
                        .body()
                        .path("faults")
                        .toString())
                .contains("committeeId");
    }

    @Test
    void amounts_of_a_fund_are_told_to_managers_only() {
        JsonNode seen = house.api.get(null, "/api/funds/" + house.fund).is(200).body();
        assertThat(seen.has("receivedCents")).isFalse();
        assertThat(house.api
                        .get(house.manager, "/api/funds/" + house.fund)
                        .body()
                        .path("receivedCents")
                        .asLong())
                .isEqualTo(10_000_000);
    }

    @Test
    void a_submission_becomes_one_application_however_often_it_is_told() {
        House.Candidate candidate = house.candidate();
        house.events.deliver(candidate.submission(), 2);
        assertThat(house.events.published(ApplicationReceived.class))
                .filteredOn(event -> event.projectId().equals(candidate.project()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.eligible()).isTrue();
                    assertThat(event.number()).isEqualTo(candidate.submission().number());
                });
    }

    @Test
    void an_unmet_rule_makes_it_ineligible_until_a_manager_overrules_with_a_reason() {
        House.Candidate candidate =
                house.candidate(house.call, 2_000_000, List.of(EligibilityRule.E4, EligibilityRule.E1));
        String path = "/api/applications/" + candidate.application();
        JsonNode before = house.api.get(house.manager, path).is(200).body();
        assertThat(before.path("state").asString()).isEqualTo("INELIGIBLE");
        assertThat(before.path("unmetRules").toString()).isEqualTo("[\"E1\",\"E4\"]");
        House.Meeting meeting = house.planned();
        Map<String, Object> placed = Map.of("applicationId", candidate.application());
        house.api.post(house.manager, meeting.path("/items"), placed).refused(409, "application-not-ready");
        house.api
                .post(house.manager, path + "/eligibility-overrule", Map.of("reason", "  "))
                .refused(422, "request-invalid");
        JsonNode after = house.api
                .post(house.manager, path + "/eligibility-overrule", Map.of("reason", "Budget précisé."))
                .is(200)
                .body();
        assertThat(after.path("state").asString()).isEqualTo("ELIGIBLE");
        assertThat(after.path("overrule").path("reason").asString()).isEqualTo("Budget précisé.");
        house.api
                .post(house.manager, path + "/eligibility-overrule", Map.of("reason", "Encore."))
                .refused(409, "application-not-ineligible");
        assertThat(house.events.published(EligibilityOverruled.class))
                .filteredOn(event -> event.applicationId().equals(candidate.application()))
                .hasSize(1);
        house.api.post(house.manager, meeting.path("/items"), placed).is(201);
        house.api.post(house.manager, meeting.path("/items"), placed).refused(409, "application-already-on-agenda");
    }

    @Test
    void the_managers_overrule_is_shown_for_good() {
        House.Candidate candidate = house.candidate(house.call, 2_000_000, List.of(EligibilityRule.E4));
        String path = "/api/applications/" + candidate.application();
        house.api
                .post(house.manager, path + "/eligibility-overrule", Map.of("reason", "Budget précisé."))
                .is(200);
        House.Meeting meeting = house.open(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), candidate);
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.closeBallot(0, house.chair()).is(200);
        JsonNode decided = house.api.get(house.manager, path).is(200).body();
        assertThat(decided.path("state").asString()).isEqualTo("DEFERRED");
        assertThat(decided.path("overrule").path("reason").asString()).isEqualTo("Budget précisé.");
        assertThat(decided.path("decision").path("outcome").asString()).isEqualTo("DEFERRED");
    }

    @Test
    void a_contribution_that_has_not_come_in_yet_is_refused() {
        Map<String, Object> ahead = Map.of("from", "Ville", "amountCents", 100, "receivedOn", "2999-01-01");
        house.api
                .post(house.manager, "/api/funds/" + house.fund + "/contributions", ahead)
                .refused(422, "contribution-ahead");
    }

    @Test
    void a_local_opinion_is_kept_whichever_comes_first() {
        ProjectSubmitted submission = House.submission(house.call, 2_000_000, List.of());
        house.events.deliver(opinion(submission, UUID.randomUUID()), 1);
        house.events.deliver(submission, 1);
        JsonNode seen = seen(submission);
        assertThat(seen.path("localOpinion").path("reasons").asString()).isEqualTo("L'alliance est connue.");
        assertThat(seen.path("dossier").path("requestedCents").asLong()).isEqualTo(2_000_000);
    }

    @Test
    void a_local_opinion_names_its_catalyst_while_the_person_is_known() {
        ProjectSubmitted submission = House.submission(house.call, 2_000_000, List.of());
        UUID catalyst = UUID.randomUUID();
        house.events.deliver(submission, 1);
        house.events.deliver(opinion(submission, catalyst), 1);
        assertThat(seen(submission).path("localOpinion").has("catalystName")).isFalse();

        house.events.deliver(new PersonChanged(catalyst, "nadia.roy@exemple.fr", "Nadia Roy", "fr", List.of()), 1);
        assertThat(seen(submission).path("localOpinion").path("catalystName").asString())
                .isEqualTo("Nadia Roy");

        house.events.deliverErasure(Topics.PEOPLE, catalyst.toString());
        assertThat(seen(submission).path("localOpinion").has("catalystName")).isFalse();
        assertThat(seen(submission).path("localOpinion").path("verdict").asString())
                .isEqualTo("FAVOURABLE");
    }

    private JsonNode seen(ProjectSubmitted submission) {
        return house.api
                .get(house.manager, "/api/applications/" + house.applicationOf(submission))
                .is(200)
                .body();
    }

    private static LocalOpinionGiven opinion(ProjectSubmitted submission, UUID catalyst) {
        return new LocalOpinionGiven(
                UUID.randomUUID(),
                submission.projectId(),
                submission.submissionId(),
                UUID.randomUUID(),
                catalyst,
                OpinionVerdict.FAVOURABLE,
                "L'alliance est connue.",
                Instant.now());
    }

    @Test
    void an_organisation_that_never_answered_is_not_shown_as_an_ally_but_its_people_stand_aside() {
        UUID invited = house.organisation(house.member(6));
        ProjectSubmitted submission = House.submission(house.call, 2_000_000, List.of());
        submission
                .alliance()
                .add(new AlliedOrganisation(
                        invited,
                        "Le Relais du Forez",
                        ActorProfile.COMPANY,
                        AllianceRole.PARTNER,
                        false,
                        null,
                        Money.ZERO));
        house.events.deliver(submission, 1);
        House.Candidate candidate =
                new House.Candidate(submission.projectId(), house.applicationOf(submission), submission);
        House.Meeting meeting = house.convened(candidate);

        JsonNode organisations = meeting.seenBy(house.member(2), 0).path("organisations");

        assertThat(organisations.size()).isEqualTo(1);
        assertThat(organisations.get(0).asString()).isEqualTo("Les Jardins du Furan");
        assertThat(meeting.seenBy(house.member(6), 0).path("hidden").asBoolean())
                .isTrue();
    }

    @Test
    void applications_are_listed_by_call_and_state() {
        House.Candidate ready = house.candidate();
        House.Candidate unready = house.candidate(house.call, 2_000_000, List.of(EligibilityRule.E3));
        String path = "/api/applications?callId=" + house.call;
        assertThat(house.api
                        .get(house.manager, path)
                        .is(200)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(2);
        String ineligible =
                house.api.get(house.manager, path + "&state=ineligible").body().toString();
        assertThat(ineligible)
                .contains(unready.application().toString())
                .doesNotContain(ready.application().toString());
        JsonNode first = house.api.get(house.manager, path + "&limit=1").body();
        JsonNode second = house.api
                .get(
                        house.manager,
                        path + "&limit=1&cursor=" + first.path("next").asString())
                .body();
        assertThat(first.path("items").get(0).path("applicationId"))
                .isNotEqualTo(second.path("items").get(0).path("applicationId"));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void applications_are_listed_by_the_committee_that_decides() {
        House.Candidate mine = house.candidate();
        House.Candidate theirs = new House(house.api, house.events).candidate();
        String listed = house.api
                .get(house.manager, "/api/applications?committeeId=" + house.committee)
                .is(200)
                .body()
                .toString();
        assertThat(listed)
                .contains(mine.application().toString())
                .doesNotContain(theirs.application().toString());
    }

    @Test
    void an_application_stands_before_its_own_committee_only() {
        House other = new House(house.api, house.events);
        House.Candidate candidate = other.candidate();
        House.Meeting meeting = house.planned();
        house.api
                .post(house.manager, meeting.path("/items"), Map.of("applicationId", candidate.application()))
                .refused(409, "application-of-another-committee");
    }

    private UUID draft() {
        return house.api
                .post(house.manager, "/api/calls", House.callDraft(house.fund, house.committee, 10_000_000))
                .is(201)
                .id("callId");
    }

    private String calls(@Nullable TestPerson person, String state) {
        return house.api
                .get(person, "/api/calls?limit=100&state=" + state)
                .is(200)
                .body()
                .toString();
    }
}
