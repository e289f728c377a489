package fr.fondationdesterritoires.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.fondationdesterritoires.acceptance.Api.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The main job by the interface alone: every person a different one, and at each step who may not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
@ResourceLock(value = CommitteeOfNine.SITTING, mode = ResourceAccessMode.READ)
class EachInTheirPlaceTests {

    private static final Platform PLATFORM = Platform.running();
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long ASKED_CENTS = 1_000_000;

    private static final String CHAIR = CommitteeOfNine.CHAIR;
    private static final String RECUSED = CommitteeOfNine.IN_CONFLICT;
    private static final String STRANGER = "thomas.lacaze";

    private static final Api MANAGER = PLATFORM.as(Dossiers.FUND_MANAGER);

    private static final String COMMITTEE = CommitteeOfNine.appointed(PLATFORM).id();
    private static final Dossiers DOSSIERS = new Dossiers(PLATFORM, COMMITTEE);
    private static String project = "";
    private static String number = "";
    private static String application = "";
    private static Sitting sitting = new Sitting(PLATFORM, "", "");

    @BeforeAll
    static void a_dossier_is_ready_with_a_partner_whose_member_sits_in_the_committee() {
        String foundation = DOSSIERS.organisation(RECUSED, "Fondation de l'épreuve", "FOUNDATION");
        project = DOSSIERS.readyToSubmit("Une cuisine partagée, pour l'épreuve");
        DOSSIERS.ally(project, RECUSED, foundation);
    }

    @Test
    @Order(1)
    void nobody_outside_the_alliance_knows_of_the_draft() {
        assertThat(PLATFORM.anonymous().get("/api/projects/" + project).status())
                .isEqualTo(401);
        Answer stranger = PLATFORM.as(STRANGER).get("/api/projects/" + project);
        Answer nothing = PLATFORM.as(STRANGER).get("/api/projects/" + UUID.randomUUID());

        assertThat(stranger.status()).isEqualTo(404).isEqualTo(nothing.status());
        assertThat(stranger.code()).isEqualTo(nothing.code());
    }

    @Test
    @Order(2)
    void every_rule_is_met_and_the_premium_is_explained() {
        JsonNode eligibility = DOSSIERS.lead()
                .get("/api/projects/" + project + "/eligibility")
                .expect(200)
                .body();

        assertThat(eligibility.path("rules").values()).hasSize(8).allSatisfy(rule -> {
            assertThat(rule.path("outcome").asString()).as(rule.toString()).isEqualTo("MET");
            assertThat(rule.path("reason").asString()).isNotBlank();
        });
        // Association, local authority and foundation: three profiles, five points of 10,000 euros.
        assertThat(eligibility.path("premium").path("premiumCents").asLong()).isEqualTo(50_000);
    }

    @Test
    @Order(3)
    void a_second_click_changes_nothing() {
        String key = UUID.randomUUID().toString();
        Map<String, Boolean> body = Map.of("confirmIneligible", false);
        Answer first = DOSSIERS.lead()
                .post("/api/projects/" + project + "/submissions", body, key)
                .expect(201);
        Answer again = DOSSIERS.lead().post("/api/projects/" + project + "/submissions", body, key);
        Answer anotherWindow = DOSSIERS.lead().post("/api/projects/" + project + "/submissions", body);
        number = first.text("number");

        assertThat(number).matches("\\d{4}-\\d{6}");
        assertThat(again.text("submissionId")).isEqualTo(first.text("submissionId"));
        assertThat(anotherWindow.text("submissionId")).isEqualTo(first.text("submissionId"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(receipts()).as("receipts by mail").hasSize(1));
    }

    @Test
    @Order(4)
    void the_manager_sees_the_application_with_its_findings() {
        JsonNode row = await().atMost(SOON)
                .until(
                        () -> Pages.all(MANAGER, "/api/applications?callId=" + DOSSIERS.callId()).stream()
                                .filter(one -> one.path("number").asString().equals(number))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        application = row.path("applicationId").asString();

        assertThat(row.path("state").asString()).isEqualTo("ELIGIBLE");
        assertThat(DOSSIERS.lead().get("/api/applications/" + application).status())
                .isIn(403, 404);
    }

    @Test
    @Order(5)
    void the_first_catalyst_is_asked_with_reasons_accepts_and_gives_an_opinion() {
        List<JsonNode> proposed =
                await().atMost(SOON).until(() -> Matches.of(PLATFORM, project), found -> found.size() == 3);
        JsonNode asked = proposed.stream()
                .filter(match -> match.path("state").asString().equals("ASKED"))
                .findFirst()
                .orElseThrow();
        Api catalyst = PLATFORM.as(Matches.person(asked));
        String match = "/api/matches/" + asked.path("matchId").asString();

        assertThat(proposed)
                .allSatisfy(one -> assertThat(one.path("reasons").values()).isNotEmpty());
        assertThat(PLATFORM.as(STRANGER).post(match + "/acceptance", Map.of()).status())
                .isEqualTo(404);
        catalyst.post(match + "/acceptance", Map.of()).expect(200);
        catalyst.put(
                        match + "/opinion",
                        Map.of("verdict", "FAVOURABLE", "reasons", "Le besoin est réel et l'alliance connue."))
                .expect(200);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(MANAGER.get("/api/applications/" + application)
                                .expect(200)
                                .body()
                                .path("localOpinion")
                                .path("verdict")
                                .asString())
                        .isEqualTo("FAVOURABLE"));
    }

    @Test
    @Order(6)
    void a_catalyst_who_declines_makes_room_for_the_next() {
        String other = DOSSIERS.readyToSubmit("Un autre dossier de l'épreuve");
        DOSSIERS.lead()
                .post("/api/projects/" + other + "/submissions", Map.of("confirmIneligible", false))
                .expect(201);
        JsonNode first =
                Matches.asked(PLATFORM, other, match -> match.path("position").asInt() == 1);
        PLATFORM.as(Matches.person(first))
                .post(
                        "/api/matches/" + first.path("matchId").asString() + "/decline",
                        Map.of("reason", "Pas cette année."))
                .expect(200);

        assertThat(Matches.asked(
                                PLATFORM, other, match -> match.path("position").asInt() == 2)
                        .path("catalyst"))
                .isNotEqualTo(first.path("catalyst"));
    }

    @Test
    @Order(7)
    void a_session_is_convened_with_the_application_on_its_agenda() {
        sitting = Sitting.planned(PLATFORM, COMMITTEE, application);

        sitting.convene();
        assertThat(PLATFORM.as(STRANGER).get(sitting.path("")).status()).isEqualTo(404);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PLATFORM.mailsTo(CHAIR + "@exemple.fr"))
                        .anySatisfy(mail -> assertThat(mail.path("text").asString())
                                .contains("Une cuisine partagée, pour l'épreuve")));
    }

    @Test
    @Order(8)
    void a_member_reads_the_file_after_attesting_and_the_one_in_conflict_never_does() {
        assertThat(PLATFORM.as(CHAIR).get(sitting.itemPath("/file")).status()).isEqualTo(403);
        for (String person : CommitteeOfNine.people()) {
            sitting.declare(person, COMMITTEE);
            if (!person.equals(RECUSED)) {
                sitting.attest(person);
                PLATFORM.as(person).get(sitting.itemPath("/file")).expect(200);
            }
        }

        Answer hidden = PLATFORM.as(RECUSED).get(sitting.itemPath("/file"));
        Answer nothing = PLATFORM.as(RECUSED).get(sitting.path("/items/" + UUID.randomUUID() + "/file"));
        assertThat(hidden.status()).isEqualTo(404).isEqualTo(nothing.status());
        assertThat(hidden.code()).isEqualTo(nothing.code());
        assertThat(sitting.itemFor(RECUSED).path("hidden").asBoolean()).isTrue();
        assertThat(sitting.itemFor(RECUSED).has("title")).isFalse();
    }

    @Test
    @Order(9)
    void no_ballot_opens_without_a_quorum_and_the_refusal_says_why() {
        sitting.begin();
        sitting.present(CHAIR);
        Answer refused = sitting.open(ASKED_CENTS);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("no-quorum");
        assertThat(refused.text("detail")).isNotBlank();
    }

    @Test
    @Order(10)
    void members_vote_nobody_sees_a_tally_and_the_decision_follows() {
        CommitteeOfNine.people().forEach(sitting::present);
        assertThat(PLATFORM.as(CommitteeOfNine.SECOND)
                        .post(sitting.itemPath("/ballot"), Sitting.motion(ASKED_CENTS))
                        .status())
                .isEqualTo(403);
        sitting.open(ASKED_CENTS).expect(201);

        sitting.vote(CommitteeOfNine.SECOND, "AGAINST");
        sitting.vote(CommitteeOfNine.SECOND, "FOR");
        for (String person : List.of(CHAIR, "alain.dubreuil", "sophie.marchand", "marie-laure.besson")) {
            sitting.vote(person, "FOR");
        }
        sitting.vote("elodie.perrin", "AGAINST");
        sitting.vote("thierry.lanoe", "ABSTAIN");
        assertThat(PLATFORM.as(RECUSED)
                        .put(sitting.itemPath("/ballot/vote"), Map.of("choice", "FOR"))
                        .status())
                .isEqualTo(404);
        String seenByChair = sitting.itemFor(CHAIR).toString();
        assertThat(seenByChair).doesNotContain("forVotes").doesNotContain("AGAINST");
        assertThat(sitting.itemFor(CHAIR).path("ballot").path("voted").values()).hasSize(7);

        sitting.close();

        JsonNode result = sitting.itemFor(CHAIR).path("result");
        assertThat(result.path("outcome").asString()).isEqualTo("FUNDED");
        assertThat(result.path("amountCents").asLong()).isEqualTo(ASKED_CENTS);
        assertThat(result.path("premiumCents").asLong()).isEqualTo(50_000);
        assertThat(result.path("ledgerHash").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    @Order(11)
    void everyone_concerned_is_told_and_the_public_sees_it() {
        await().atMost(SOON).untilAsserted(() -> {
            List<String> steps = new ArrayList<>();
            DOSSIERS.lead()
                    .get("/api/projects/" + project + "/timeline")
                    .expect(200)
                    .body()
                    .forEach(step -> steps.add(step.path("step").asString()));
            assertThat(steps).contains("SUBMITTED", "CATALYST_ACCEPTED", "LOCAL_OPINION_GIVEN");
            PLATFORM.anonymous().get("/api/catalogue/" + project).expect(200);
            assertThat(Pages.all(DOSSIERS.lead(), "/api/notifications"))
                    .anySatisfy(message ->
                            assertThat(message.path("kind").asString()).contains("DECISION"));
            assertThat(PLATFORM.mailsTo(Dossiers.LEAD_ADDRESS))
                    .anySatisfy(mail ->
                            assertThat(mail.path("text").asString()).contains("Une cuisine partagée, pour l'épreuve"));
        });
        PLATFORM.anonymous().get("/api/ledgers/" + COMMITTEE + "/head").expect(200);
    }

    private static List<JsonNode> receipts() {
        return PLATFORM.mailsTo(Dossiers.LEAD_ADDRESS).stream()
                .filter(mail -> mail.path("subject").asString().contains(number))
                .toList();
    }
}
