package fr.fondationdesterritoires.funding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.fondationdesterritoires.contracts.funding.ApplicationPlacedOnAgenda;
import fr.fondationdesterritoires.contracts.funding.ApplicationTakenOffAgenda;
import fr.fondationdesterritoires.contracts.funding.BallotClosed;
import fr.fondationdesterritoires.contracts.funding.DecisionTaken;
import fr.fondationdesterritoires.contracts.funding.SessionConvened;
import fr.fondationdesterritoires.contracts.funding.WithdrawalRefused;
import fr.fondationdesterritoires.contracts.projects.AllianceChanged;
import fr.fondationdesterritoires.contracts.projects.AlliedOrganisation;
import fr.fondationdesterritoires.contracts.projects.ProjectSubmitted;
import fr.fondationdesterritoires.contracts.projects.ProjectWithdrawn;
import fr.fondationdesterritoires.contracts.vocabulary.ActorProfile;
import fr.fondationdesterritoires.contracts.vocabulary.AllianceRole;
import fr.fondationdesterritoires.contracts.vocabulary.College;
import fr.fondationdesterritoires.contracts.vocabulary.DecisionOutcome;
import fr.fondationdesterritoires.contracts.vocabulary.Money;
import fr.fondationdesterritoires.contracts.vocabulary.TakenOffReason;
import fr.fondationdesterritoires.platform.testing.TestEvents;
import fr.fondationdesterritoires.platform.testing.TestPerson;
import fr.fondationdesterritoires.platform.testing.TestTokens;
import fr.fondationdesterritoires.platform.web.StaffRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

/** From the agenda to the decision, through the API alone. */
@ServiceTest
class DecidingTests {

    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

    private House house;

    @BeforeEach
    void furnish(@Autowired Api api, @Autowired TestEvents events) {
        house = new House(api, events);
    }

    @Test
    void an_application_is_funded_by_majority_and_two_colleges() {
        UUID partner = house.organisation(house.member(9));
        House.Candidate candidate = house.candidate(partner);
        House.Meeting meeting = house.open(List.of(1, 2, 3, 4, 5, 6, 7, 8), candidate);
        List<Integer> voters = List.of(1, 2, 3, 4, 5, 7, 8);
        meeting.attest(0, voters);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 1, "FOR").is(200);
        meeting.vote(0, 2, "FOR").is(200);
        meeting.vote(0, 3, "AGAINST").is(200);
        meeting.vote(0, 4, "AGAINST").is(200);
        meeting.vote(0, 5, "ABSTAIN").is(200);
        meeting.vote(0, 7, "AGAINST").is(200);
        meeting.vote(0, 7, "FOR").is(200);
        meeting.vote(0, 8, "FOR").is(200);
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("outcome").asString()).isEqualTo("FUNDED");
        assertThat(result.path("explanation").asString()).isEqualTo("majority");
        assertThat(result.path("amountCents").asLong()).isEqualTo(2_000_000);
        assertThat(result.path("premiumCents").asLong()).isEqualTo(200_000);
        assertThat(result.path("ledgerHash").asString()).hasSize(64);
        assertThat(meeting.seenBy(house.chair(), 0).path("result")).isEqualTo(result);
        DecisionTaken taken = published(DecisionTaken.class, candidate.application());
        assertThat(taken.outcome()).isEqualTo(DecisionOutcome.FUNDED);
        assertThat(taken.votes())
                .containsExactly(
                        new DecisionTaken.CollegeVotes(College.STAKEHOLDERS, 2, 1, 0),
                        new DecisionTaken.CollegeVotes(College.STRATEGIC_PARTNERS, 0, 1, 1),
                        new DecisionTaken.CollegeVotes(College.INITIATIVES, 2, 0, 0));
        assertThat(taken.ledgerHash()).isEqualTo(result.path("ledgerHash").asString());
        assertThat(state(candidate)).isEqualTo("FUNDED");
        JsonNode fund = fund();
        assertThat(fund.path("committedCents").asLong()).isEqualTo(2_200_000);
        assertThat(fund.path("reservedCents").asLong()).isZero();
        assertThat(fund.path("availableCents").asLong()).isEqualTo(7_800_000);
        JsonNode decision = house.api
                .get(null, "/api/decisions/" + candidate.application())
                .is(200)
                .body();
        assertThat(decision.path("outcome").asString()).isEqualTo("FUNDED");
        assertThat(decision.has("conditions")).isFalse();
    }

    @Test
    void a_refusal_keeps_its_reasons_and_gives_the_money_back() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        assertThat(fund().path("reservedCents").asLong()).isEqualTo(2_200_000);
        ALL.forEach(number ->
                meeting.vote(0, number, number < 3 ? "FOR" : "AGAINST").is(200));
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(result.path("reasons").asString()).isEqualTo("Trop loin de l'appel.");
        assertThat(result.path("amountCents").asLong()).isZero();
        assertThat(fund().path("availableCents").asLong()).isEqualTo(10_000_000);
        DecisionTaken taken = published(DecisionTaken.class, candidate.application());
        assertThat(taken.reasons()).isEqualTo("Trop loin de l'appel.");
        assertThat(taken.amountCents()).isEqualTo(Money.ZERO);
    }

    @Test
    void without_quorum_no_ballot_opens_and_the_item_is_carried_over() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(List.of(1, 2, 3, 4, 5), candidate);
        meeting.attest(0, List.of(1));
        Api.Answer refused = meeting.openBallot(0, house.chair(), 2_000_000).refused(409, "no-quorum");
        assertThat(refused.body()
                        .path("arguments")
                        .path("missingColleges")
                        .get(0)
                        .asString())
                .isEqualTo("INITIATIVES");
        assertThat(refused.text("detail")).contains("5").contains("quorum");
        house.api.post(house.secretary(), meeting.path("/closing"), null).is(200);
        assertThat(meeting.seenBy(house.manager, 0).path("state").asString()).isEqualTo("CARRIED_OVER");
        assertThat(state(candidate)).isEqualTo("ELIGIBLE");
        assertThat(takenOff(candidate))
                .isEqualTo(new ApplicationTakenOffAgenda(
                        candidate.application(),
                        candidate.project(),
                        meeting.session(),
                        meeting.items().getFirst(),
                        TakenOffReason.NO_QUORUM,
                        takenOff(candidate).takenOffAt()));
        House.Meeting next = house.open(ALL, candidate);
        assertThat(next.seenBy(house.manager, 0).path("state").asString()).isEqualTo("CURRENT");
    }

    @Test
    void what_a_session_did_not_come_to_is_told_as_adjourned() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        house.api.post(house.secretary(), meeting.path("/closing"), null).is(200);
        assertThat(takenOff(candidate).reason()).isEqualTo(TakenOffReason.ADJOURNED);
    }

    @Test
    void what_is_taken_off_an_agenda_is_told() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.convened(candidate);
        house.api.delete(house.manager, meeting.item(0, "")).is(204);
        assertThat(takenOff(candidate).reason()).isEqualTo(TakenOffReason.TAKEN_OFF);
        assertThat(state(candidate)).isEqualTo("ELIGIBLE");
    }

    @Test
    void a_withdrawal_that_comes_after_the_decision_is_refused_for_all_to_know() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        DecisionTaken taken = published(DecisionTaken.class, candidate.application());
        Instant withdrawnAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, withdrawnAt), 3);
        assertThat(state(candidate)).isEqualTo("FUNDED");
        assertThat(fund().path("committedCents").asLong()).isEqualTo(2_200_000);
        assertThat(refusedWithdrawals(candidate)).singleElement().satisfies(refused -> {
            assertThat(refused.decisionId()).isEqualTo(taken.decisionId());
            assertThat(refused.outcome()).isEqualTo(DecisionOutcome.FUNDED);
            assertThat(refused.amountCents()).isEqualTo(Money.ofCents(2_000_000));
            assertThat(refused.premiumCents()).isEqualTo(Money.ofCents(200_000));
            assertThat(refused.decidedAt()).isEqualTo(taken.decidedAt());
            assertThat(refused.withdrawnAt()).isEqualTo(withdrawnAt);
        });
    }

    @Test
    void a_second_withdrawal_changes_nothing_and_is_not_told() {
        House.Candidate candidate = house.candidate();
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, Instant.now()), 3);
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, Instant.now()), 4);
        assertThat(state(candidate)).isEqualTo("WITHDRAWN");
        assertThat(refusedWithdrawals(candidate)).isEmpty();
    }

    @Test
    void an_order_made_from_an_agenda_that_changed_meanwhile_is_refused() {
        House.Meeting meeting = house.planned(house.candidate(), house.candidate());
        Api.Answer seen = house.api.get(house.manager, meeting.path("")).is(200);
        long version = seen.body().path("agendaVersion").asLong();
        assertThat(seen.headers().getETag()).isEqualTo("\"" + version + "\"");
        List<UUID> turned = meeting.items().reversed();
        Api.Answer first = order(meeting, turned, version).is(200);
        order(meeting, meeting.items(), version).refused(412, "stale-edit");
        assertThat(meeting.seenBy(house.manager, 0).path("itemId").asString())
                .isEqualTo(turned.getFirst().toString());
        order(meeting, meeting.items(), first.body().path("agendaVersion").asLong())
                .is(200);
    }

    @Test
    void the_agendas_version_tells_nothing_of_what_is_done_to_an_item() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        long before = meeting.seenBy(house.member(8)).path("agendaVersion").asLong();
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 2, "FOR").is(200);
        assertThat(meeting.seenBy(house.member(8)).path("agendaVersion").asLong())
                .isEqualTo(before);
    }

    private Api.Answer order(House.Meeting meeting, List<UUID> items, long version) {
        return house.api.call(
                HttpMethod.PUT,
                house.manager,
                meeting.path("/items-order"),
                items,
                headers -> headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\""));
    }

    @Test
    void a_premium_that_is_cut_down_says_so() {
        House.Candidate candidate = house.candidate(house.call, 4_800_000, List.of());
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        Api.Answer opened = meeting.openBallot(0, house.chair(), 4_800_000).is(201);
        assertThat(opened.body().path("premiumCents").asLong()).isEqualTo(200_000);
        assertThat(opened.body().path("premiumCut").asBoolean()).isTrue();
        assertThat(meeting.seenBy(house.chair(), 0)
                        .path("ballot")
                        .path("premiumCut")
                        .asBoolean())
                .isTrue();
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        JsonNode result = meeting.closeBallot(0, house.chair()).is(200).body();
        assertThat(result.path("premiumCut").asBoolean()).isTrue();
        assertThat(published(DecisionTaken.class, candidate.application()).premiumCut())
                .isTrue();
        assertThat(house.api
                        .get(null, "/api/decisions/" + candidate.application())
                        .body()
                        .path("premiumCut")
                        .asBoolean())
                .isTrue();
        assertThat(ledger())
                .filteredOn(entry -> entry.path("body").path("premiumCut").asBoolean(false))
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("BALLOT_OPENED", "DECISION");
    }

    @Test
    void the_ledger_says_which_submission_was_voted_on_and_members_go_on_reading_that_one() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        assertThat(meeting.closeBallot(0, house.chair()).is(200).text("outcome"))
                .isEqualTo("DEFERRED");
        ProjectSubmitted first = candidate.submission();
        assertThat(ledger())
                .filteredOn(entry -> List.of("ITEM_PLACED", "BALLOT_OPENED")
                        .contains(entry.path("kind").asString("")))
                .hasSize(2)
                .allSatisfy(entry -> {
                    JsonNode body = entry.path("body");
                    assertThat(body.path("submission").asString())
                            .isEqualTo(first.submissionId().toString());
                    assertThat(body.path("round").asInt()).isEqualTo(1);
                    assertThat(body.path("submissionSha256").asString()).isEqualTo(first.sha256());
                });
        ProjectSubmitted second =
                House.nextRound(first, "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8");
        house.events.deliver(second, 3);
        assertThat(house.api
                        .get(house.manager, "/api/applications/" + candidate.application())
                        .text("sha256"))
                .isEqualTo(second.sha256());
        assertThat(house.api.get(house.member(2), meeting.item(0, "/file")).text("sha256"))
                .isEqualTo(first.sha256());
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
        assertThat(ledger().stream().map(entry -> entry.path("kind").asString("")))
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
    void a_withdrawal_voids_the_open_ballot_and_gives_the_money_back() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        meeting.vote(0, 5, "FOR").is(200);
        house.events.deliver(new ProjectWithdrawn(candidate.project(), house.call, null, Instant.now()), 3);
        assertThat(state(candidate)).isEqualTo("WITHDRAWN");
        assertThat(fund().path("availableCents").asLong()).isEqualTo(10_000_000);
        assertThat(meeting.seenBy(house.chair(), 0).path("state").asString()).isEqualTo("WITHDRAWN");
        meeting.vote(0, 6, "FOR").refused(409, "ballot-not-open");
        meeting.closeBallot(0, house.chair()).refused(409, "ballot-not-open");
    }

    @Test
    void before_attesting_a_member_sees_title_organisations_and_territories_only() {
        House.Candidate candidate = house.candidate();
        House.Meeting meeting = house.open(ALL, candidate);
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 1_500_000).is(201);
        JsonNode outline = meeting.seenBy(house.member(2), 0);
        assertThat(outline.path("title").asString()).isEqualTo("Une cuisine partagée");
        assertThat(outline.path("territories").get(0).path("name").asString()).isEqualTo("Saint-Étienne");
        assertThat(outline.has("requestedCents")).isFalse();
        assertThat(outline.has("ballot")).isFalse();
        house.api.get(house.member(2), meeting.item(0, "/file")).refused(403, "attestation-required");
        meeting.vote(0, 2, "FOR").refused(403, "attestation-required");
        meeting.attest(0, List.of(2));
        assertThat(house.api
                        .get(house.member(2), meeting.item(0, "/file"))
                        .is(200)
                        .text("sha256"))
                .hasSize(64);
        assertThat(meeting.seenBy(house.member(2), 0)
                        .path("ballot")
                        .path("amountCents")
                        .asLong())
                .isEqualTo(1_500_000);
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

    private static boolean isHiddenFrom(TestPerson person, House.Meeting meeting, UUID item) {
        for (JsonNode each : meeting.seenBy(person).path("items")) {
            if (each.path("itemId").asString().equals(item.toString())) {
                return each.path("hidden").asBoolean();
            }
        }
        throw new AssertionError("Not on the agenda");
    }

    @Test
    void who_may_not_open_a_ballot_learns_nothing_of_the_amount_asked() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        for (long cents : List.of(2_000_000L, 2_000_001L)) {
            meeting.openBallot(0, house.member(2), cents).refused(403, "chair-only");
            meeting.openBallot(0, house.chair(), cents).refused(403, "attestation-required");
        }
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 2_000_001).refused(422, "amount-above-request");
    }

    @Test
    void reasons_and_conditions_are_for_those_who_may_read_the_file() {
        House.Meeting meeting = house.open(ALL, house.candidate());
        List<Integer> attested = ALL.subList(0, 8);
        meeting.attest(0, attested);
        meeting.openBallot(0, house.chair(), 2_000_000).is(201);
        attested.forEach(number -> meeting.vote(0, number, "AGAINST").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        assertThat(meeting.seenBy(house.member(2), 0)
                        .path("result")
                        .path("reasons")
                        .asString())
                .isEqualTo("Trop loin de l'appel.");
        TestPerson administrator = TestTokens.person("Ada Faure", StaffRole.FOUNDATION_ADMIN);
        for (TestPerson person : List.of(house.member(9), house.secretary(), administrator)) {
            JsonNode result = meeting.seenBy(person, 0).path("result");
            assertThat(result.path("outcome").asString()).isEqualTo("REFUSED");
            assertThat(result.path("votesByCollege").size()).isEqualTo(3);
            assertThat(result.has("reasons")).isFalse();
        }
    }

    @Test
    void a_session_planned_for_later_is_not_opened_today() {
        Instant startsAt = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        House.Meeting meeting = house.convened(startsAt, house.candidate());
        house.api
                .put(house.member(2), meeting.path("/attendance/me"), Map.of("present", true))
                .is(200);
        Api.Answer early =
                house.api.post(house.chair(), meeting.path("/opening"), null).refused(409, "too-early-to-open");
        String from = startsAt.minus(30, ChronoUnit.MINUTES).toString();
        assertThat(early.body().path("arguments").path("from").asString()).isEqualTo(from);
        assertThat(early.text("detail"))
                .contains(DateTimeFormatter.ofPattern("HH:mm")
                        .withZone(ZoneId.of("Europe/Paris"))
                        .format(Instant.parse(from)));
        assertThat(meeting.seenBy(house.chair()).path("iOpenFrom").asString()).isEqualTo(from);
        JsonNode first = meeting.seenBy(house.member(2));
        assertThat(first.path("iOpenFrom").asString()).isEqualTo(startsAt.toString());
        assertThat(first.path("iPreside").asBoolean()).isFalse();
        house.api.post(house.member(2), meeting.path("/opening"), null).refused(409, "too-early-to-open");
        house.api
                .put(house.member(2), meeting.path("/attendance/3"), Map.of("present", true))
                .refused(403, "chair-or-secretary-only");
        assertThat(meeting.seenBy(house.member(5)).has("iOpenFrom")).isFalse();
    }

    @Test
    void a_plan_may_let_its_session_open_earlier() {
        Instant startsAt = Instant.now().plus(3, ChronoUnit.HOURS);
        House.Candidate candidate = house.candidate();
        UUID session = house.api
                .post(
                        house.manager,
                        "/api/sessions",
                        Map.of(
                                "committeeId",
                                house.committee,
                                "startsAt",
                                startsAt,
                                "place",
                                "Paris",
                                "mode",
                                "BOTH",
                                "openingLeadMinutes",
                                240))
                .is(201)
                .id("sessionId");
        House.Meeting meeting = new House.Meeting(house, session, List.of(house.place(session, candidate)));
        house.api.post(house.manager, meeting.path("/convocation"), null).is(200);
        house.api.post(house.chair(), meeting.path("/opening"), null).is(200);
    }

    @Test
    void a_ballot_that_does_not_fit_the_envelope_is_refused_with_the_balance() {
        UUID small = house.newCall(house.fund, house.committee, 5_000_000);
        House.Candidate first = house.candidate(small, 3_000_000, List.of());
        House.Candidate second = house.candidate(small, 3_000_000, List.of());
        House.Meeting meeting = house.open(ALL, first, second);
        meeting.attest(0, ALL);
        meeting.openBallot(0, house.chair(), 3_000_000).is(201);
        ALL.forEach(number -> meeting.vote(0, number, "FOR").is(200));
        meeting.closeBallot(0, house.chair()).is(200);
        meeting.attest(1, List.of(1, 4, 7));
        Api.Answer refused = meeting.openBallot(1, house.chair(), 3_000_000).refused(409, "envelope-exceeded");
        assertThat(refused.body().path("arguments").path("balanceCents").asLong())
                .isEqualTo(1_700_000);
        assertThat(refused.text("detail")).contains("17000,00");
        house.api
                .post(
                        house.chair(),
                        meeting.item(1, "/ballot"),
                        Map.of("motion", "WAITING_LIST", "amountCents", 1_000_000))
                .refused(409, "money-is-left");
        house.api
                .post(
                        house.chair(),
                        meeting.item(1, "/ballot"),
                        Map.of("motion", "WAITING_LIST", "amountCents", 3_000_000))
                .is(201);
        List.of(1, 4, 7).forEach(number -> meeting.vote(1, number, "FOR").is(200));
        assertThat(meeting.closeBallot(1, house.chair()).is(200).text("outcome"))
                .isEqualTo("WAITING_LIST");
        assertThat(state(second)).isEqualTo("WAITING_LIST");
    }

    @Test
    void convening_tells_each_member_what_they_may_know() {
        UUID partner = house.organisation(house.member(8));
        House.Meeting meeting = house.convened(house.candidate(partner), house.candidate());
        SessionConvened convened = house.events.published(SessionConvened.class).stream()
                .filter(event -> event.sessionId().equals(meeting.session()))
                .findFirst()
                .orElseThrow();
        assertThat(convened.members()).hasSize(10);
        assertThat(convened.members())
                .filteredOn(member -> member.personId().equals(house.member(8).id()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.itemTitles()).hasSize(1);
                    assertThat(member.itemsTreatedWithout()).isEqualTo(1);
                });
        assertThat(house.events.published(ApplicationPlacedOnAgenda.class))
                .filteredOn(event -> event.sessionId().equals(meeting.session()))
                .hasSize(2);
    }

    @Test
    void closing_tells_the_members_the_new_head_but_not_the_recused() {
        UUID partner = house.organisation(house.member(9));
        House.Meeting meeting = house.open(ALL, house.candidate(partner));
        meeting.attest(0, List.of(1));
        meeting.openBallot(0, house.chair(), 1_000_000).is(201);
        String hash = meeting.closeBallot(0, house.chair()).is(200).text("ledgerHash");
        BallotClosed closed = house.events.published(BallotClosed.class).stream()
                .filter(event -> event.sessionId().equals(meeting.session()))
                .findFirst()
                .orElseThrow();
        assertThat(closed.ledgerHash()).isEqualTo(hash);
        assertThat(closed.members()).hasSize(9).doesNotContain(house.member(9).id());
        JsonNode head = house.api
                .get(null, "/api/ledgers/" + house.committee + "/head")
                .is(200)
                .body();
        assertThat(head.path("hash").asString()).isEqualTo(hash);
        assertThat(house.api.get(null, "/api/committees").is(200).body().path("items"))
                .as("whoever checks a vote finds the committee first")
                .anyMatch(committee -> committee.path("committeeId").asString().equals(house.committee.toString()));
    }

    @Test
    void a_planned_session_is_known_to_those_who_prepare_it() {
        House.Meeting meeting = house.planned(house.candidate());
        house.api.get(house.member(2), meeting.path("")).refused(404, "session-not-found");
        house.api.get(house.stranger, meeting.path("")).refused(404, "session-not-found");
        house.api.get(house.chair(), meeting.path("")).is(200);
        house.api.get(house.secretary(), meeting.path("")).is(200);
        house.api.post(house.secretary(), meeting.path("/convocation"), null).is(200);
        house.api.get(house.member(2), meeting.path("")).is(200);
        house.api.get(house.stranger, meeting.path("")).refused(404, "session-not-found");
    }

    private String state(House.Candidate candidate) {
        return house.api
                .get(house.manager, "/api/applications/" + candidate.application())
                .is(200)
                .text("state");
    }

    private JsonNode fund() {
        return house.api.get(house.manager, "/api/funds/" + house.fund).is(200).body();
    }

    private List<JsonNode> ledger() {
        List<JsonNode> entries = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = house.api
                    .get(null, "/api/ledgers/" + house.committee + "/entries?limit=100&cursor=" + next)
                    .is(200)
                    .body();
            page.path("items").forEach(entries::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return entries;
    }

    private String ledgerText() {
        return ledger().toString();
    }

    private ApplicationTakenOffAgenda takenOff(House.Candidate candidate) {
        return house.events.published(ApplicationTakenOffAgenda.class).stream()
                .filter(event -> event.applicationId().equals(candidate.application()))
                .findFirst()
                .orElseThrow();
    }

    private List<WithdrawalRefused> refusedWithdrawals(House.Candidate candidate) {
        return house.events.published(WithdrawalRefused.class).stream()
                .filter(event -> event.projectId().equals(candidate.project()))
                .toList();
    }

    private DecisionTaken published(Class<DecisionTaken> type, UUID application) {
        return house.events.published(type).stream()
                .filter(event -> event.applicationId().equals(application))
                .findFirst()
                .orElseThrow();
    }
}
